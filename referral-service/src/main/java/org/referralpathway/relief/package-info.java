/// What an incident opens, closes again, and leaves to look back on.
@NullMarked
package org.referralpathway.relief;

import org.jspecify.annotations.NullMarked;
