/// Questions to public bodies: asked, passed on, answered, and timed.
@NullMarked
package org.referralpathway.enquiry;

import org.jspecify.annotations.NullMarked;
