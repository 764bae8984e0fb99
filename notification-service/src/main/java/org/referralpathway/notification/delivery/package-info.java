/// Each message is written down once, tried until its end is known, and that end is told.
@NullMarked
package org.referralpathway.notification.delivery;

import org.jspecify.annotations.NullMarked;
