/// What people may ask of those who keep their data, and who looked at what.
@NullMarked
package org.referralpathway.privacy;

import org.jspecify.annotations.NullMarked;
