/// Questions to public bodies.
@NullMarked
package org.referralpathway.portal.enquiries;

import org.jspecify.annotations.NullMarked;
