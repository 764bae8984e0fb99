/// The identity provider's admin API, as far as we use it.
@NullMarked
package org.referralpathway.directory.addresses.identity;

import org.jspecify.annotations.NullMarked;
