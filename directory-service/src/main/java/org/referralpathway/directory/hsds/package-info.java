/// The shapes of HSDS-UK 3.0 as data: what an import may carry and what the public may see.
@NullMarked
package org.referralpathway.directory.hsds;

import org.jspecify.annotations.NullMarked;
