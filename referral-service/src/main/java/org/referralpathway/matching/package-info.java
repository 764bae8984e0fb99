/// Which services fit a need, and why: a pure function over a snapshot.
@NullMarked
package org.referralpathway.matching;

import org.jspecify.annotations.NullMarked;
