/// An emergency of an area: declared by two, with its end from the beginning.
@NullMarked
package org.referralpathway.incident;

import org.jspecify.annotations.NullMarked;
