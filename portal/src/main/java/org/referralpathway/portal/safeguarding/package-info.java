/// How a group keeps people safe: said by the group, checked by a steward.
@NullMarked
package org.referralpathway.portal.safeguarding;

import org.jspecify.annotations.NullMarked;
