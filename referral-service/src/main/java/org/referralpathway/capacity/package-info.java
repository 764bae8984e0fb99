/// Places reserved by accepted referrals.
@NullMarked
package org.referralpathway.capacity;

import org.jspecify.annotations.NullMarked;
