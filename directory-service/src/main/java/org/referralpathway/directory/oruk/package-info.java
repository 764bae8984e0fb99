/// What the public sees of a record, put together from the stored ones.
@NullMarked
package org.referralpathway.directory.oruk;

import org.jspecify.annotations.NullMarked;
