/// Desks: whom one speaks to about what.
@NullMarked
package org.referralpathway.directory.desk;

import org.jspecify.annotations.NullMarked;
