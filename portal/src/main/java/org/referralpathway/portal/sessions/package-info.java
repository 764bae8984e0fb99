/// The weekly session, on a screen that everybody in the room may see.
@NullMarked
package org.referralpathway.portal.sessions;

import org.jspecify.annotations.NullMarked;
