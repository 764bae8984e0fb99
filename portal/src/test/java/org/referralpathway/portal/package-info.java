/// The rules of the portal's code.
@NullMarked
package org.referralpathway.portal;

import org.jspecify.annotations.NullMarked;
