/// The public directory as files.
@NullMarked
package org.referralpathway.portal.exports;

import org.jspecify.annotations.NullMarked;
