/// Where postcodes are.
@NullMarked
package org.referralpathway.directory.place;

import org.jspecify.annotations.NullMarked;
