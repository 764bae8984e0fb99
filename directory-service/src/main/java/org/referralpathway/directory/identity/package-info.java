/// The identity provider's admin API, as far as we use it.
@NullMarked
package org.referralpathway.directory.identity;

import org.jspecify.annotations.NullMarked;
