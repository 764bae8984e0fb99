/// Links that need no sign-in: for a group that has no account, a volunteer on the way, and the
/// person helped. A link alone never shows who somebody is.
@NullMarked
package org.referralpathway.link;

import org.jspecify.annotations.NullMarked;
