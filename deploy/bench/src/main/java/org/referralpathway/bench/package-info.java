/// Benchmarks against a platform that runs (`./pathway up`). Their figures are said as ratios
/// measured in one run; no test rests on them.
@NullMarked
package org.referralpathway.bench;

import org.jspecify.annotations.NullMarked;
