/// Links that open one page without signing in.
@NullMarked
package org.referralpathway.directory.link;

import org.jspecify.annotations.NullMarked;
