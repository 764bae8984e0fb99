/// Organisations as the public may read them.
@NullMarked
package org.referralpathway.directory.provider;

import org.jspecify.annotations.NullMarked;
