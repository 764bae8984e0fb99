/// E-mail, by way of one mail server.
@NullMarked
package org.referralpathway.notification.channel.email;

import org.jspecify.annotations.NullMarked;
