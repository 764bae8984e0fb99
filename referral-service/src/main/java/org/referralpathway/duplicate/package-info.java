/// The same need of the same person, in two hands.
@NullMarked
package org.referralpathway.duplicate;

import org.jspecify.annotations.NullMarked;
