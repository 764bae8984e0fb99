/// What a group says of itself: its listings as others see them, and its places.
@NullMarked
package org.referralpathway.portal.ourlistings;

import org.jspecify.annotations.NullMarked;
