/// One offer to one group: answered, delivered, confirmed.
@NullMarked
package org.referralpathway.portal.referrals;

import org.jspecify.annotations.NullMarked;
