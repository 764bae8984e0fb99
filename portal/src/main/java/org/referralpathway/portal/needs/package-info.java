/// Posting what a person needs, and finding who can help.
@NullMarked
package org.referralpathway.portal.needs;

import org.jspecify.annotations.NullMarked;
