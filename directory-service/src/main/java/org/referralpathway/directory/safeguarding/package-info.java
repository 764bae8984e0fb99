/// How groups keep people safe, and whether somebody has looked.
@NullMarked
package org.referralpathway.directory.safeguarding;

import org.jspecify.annotations.NullMarked;
