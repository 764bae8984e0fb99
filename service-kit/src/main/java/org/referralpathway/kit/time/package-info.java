/// The one clock.
@NullMarked
package org.referralpathway.kit.time;

import org.jspecify.annotations.NullMarked;
