/// Servers that the tests of all modules share.
@NullMarked
package org.referralpathway.local.testing;

import org.jspecify.annotations.NullMarked;
