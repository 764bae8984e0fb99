/// Finding a public service by words.
@NullMarked
package org.referralpathway.portal.directory;

import org.jspecify.annotations.NullMarked;
