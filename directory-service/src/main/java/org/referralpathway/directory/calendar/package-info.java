/// Days, as they are in the United Kingdom.
@NullMarked
package org.referralpathway.directory.calendar;

import org.jspecify.annotations.NullMarked;
