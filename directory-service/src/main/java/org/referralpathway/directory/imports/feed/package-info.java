/// Somebody else's directory, read page by page.
@NullMarked
package org.referralpathway.directory.imports.feed;

import org.jspecify.annotations.NullMarked;
