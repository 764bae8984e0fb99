/// What partners have agreed in writing, who has signed it, and until when it holds.
@NullMarked
package org.referralpathway.directory.agreement;

import org.jspecify.annotations.NullMarked;
