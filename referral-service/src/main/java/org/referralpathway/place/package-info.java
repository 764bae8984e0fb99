/// Where people are, coarsely: outcode, district, a point rounded to a kilometre.
@NullMarked
package org.referralpathway.place;

import org.jspecify.annotations.NullMarked;
