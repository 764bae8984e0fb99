/// The weekly session: what still has nobody, and what is decided for it.
@NullMarked
package org.referralpathway.session;

import org.jspecify.annotations.NullMarked;
