/// What somebody typed, what is wrong with it, and the way from one to the other.
@NullMarked
package org.referralpathway.portal.form;

import org.jspecify.annotations.NullMarked;
