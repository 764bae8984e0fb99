/// Saying and checking safeguarding facts.
@NullMarked
package org.referralpathway.directory.safeguarding.web;

import org.jspecify.annotations.NullMarked;
