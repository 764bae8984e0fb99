/// The state of the sending, for those who keep it running.
@NullMarked
package org.referralpathway.notification.delivery.web;

import org.jspecify.annotations.NullMarked;
