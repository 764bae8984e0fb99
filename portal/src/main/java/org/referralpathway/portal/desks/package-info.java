/// Whom one speaks to about what.
@NullMarked
package org.referralpathway.portal.desks;

import org.jspecify.annotations.NullMarked;
