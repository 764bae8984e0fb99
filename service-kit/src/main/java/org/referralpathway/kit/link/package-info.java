/// Links that open one page without signing in.
@NullMarked
package org.referralpathway.kit.link;

import org.jspecify.annotations.NullMarked;
