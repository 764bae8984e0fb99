/// Stewards, and the council areas whose listings are theirs to look after.
@NullMarked
package org.referralpathway.directory.steward;

import org.jspecify.annotations.NullMarked;
