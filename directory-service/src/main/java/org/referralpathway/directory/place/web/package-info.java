/// Postcodes over HTTP.
@NullMarked
package org.referralpathway.directory.place.web;

import org.jspecify.annotations.NullMarked;
