/// Who has to hear about what: the rules, without database, network or clock.
@NullMarked
package org.referralpathway.notification.message;

import org.jspecify.annotations.NullMarked;
