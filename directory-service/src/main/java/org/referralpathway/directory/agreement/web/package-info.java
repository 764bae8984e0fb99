/// Agreements over HTTP.
@NullMarked
package org.referralpathway.directory.agreement.web;

import org.jspecify.annotations.NullMarked;
