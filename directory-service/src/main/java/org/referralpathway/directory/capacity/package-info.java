/// Places, visits, parcels: how much of a service there is. The directory owns the limit, never the
/// count taken.
@NullMarked
package org.referralpathway.directory.capacity;

import org.jspecify.annotations.NullMarked;
