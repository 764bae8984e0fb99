/// Where somebody can be reached at this moment. Nothing found here is ever kept.
@NullMarked
package org.referralpathway.notification.recipient;

import org.jspecify.annotations.NullMarked;
