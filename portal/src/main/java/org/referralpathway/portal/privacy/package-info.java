/// What people may ask of those who keep their data.
@NullMarked
package org.referralpathway.portal.privacy;

import org.jspecify.annotations.NullMarked;
