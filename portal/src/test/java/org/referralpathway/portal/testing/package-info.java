/// A browser without scripts, and the services as the portal sees them.
@NullMarked
package org.referralpathway.portal.testing;

import org.jspecify.annotations.NullMarked;
