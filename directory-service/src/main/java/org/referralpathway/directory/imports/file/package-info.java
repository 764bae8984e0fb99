/// The files that a directory comes in, each read row by row.
@NullMarked
package org.referralpathway.directory.imports.file;

import org.jspecify.annotations.NullMarked;
