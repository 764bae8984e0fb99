/// Putting statements together.
@NullMarked
package org.referralpathway.directory.query;

import org.jspecify.annotations.NullMarked;
