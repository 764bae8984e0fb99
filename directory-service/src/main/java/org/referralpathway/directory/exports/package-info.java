/// The public directory as files: what the open data would tell, in one piece.
@NullMarked
package org.referralpathway.directory.exports;

import org.jspecify.annotations.NullMarked;
