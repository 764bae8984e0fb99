package org.referralpathway.notification.channel.email;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How our mails present themselves.
@ConfigMapping(prefix = "pathway.notification.email")
public interface EmailSettings {
    /// Right side of every Message-ID. Keep it when servers move: the same message must keep its
    /// name.
    @WithDefault("notification.referralpathway.org")
    String messageIdDomain();
}
