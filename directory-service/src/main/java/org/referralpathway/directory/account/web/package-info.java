/// Inviting people, and who works for an organisation.
@NullMarked
package org.referralpathway.directory.account.web;

import org.jspecify.annotations.NullMarked;
