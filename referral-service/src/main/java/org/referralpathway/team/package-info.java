/// Teams of several organisations on one case, and the plan that only their members see.
@NullMarked
package org.referralpathway.team;

import org.jspecify.annotations.NullMarked;
