/// How time is counted: working hours of a nation, or the clock on the wall.
@NullMarked
package org.referralpathway.clock;

import org.jspecify.annotations.NullMarked;
