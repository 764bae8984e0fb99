package org.referralpathway.notification.delivery;

import java.time.Instant;
import java.util.UUID;
import org.referralpathway.notification.message.About;
import org.referralpathway.notification.message.Audience;

/// A message that this process has taken to send.
///
/// @param claim proof of having taken it; whoever comes later and finds it changed has lost it
/// @param attempts how often it was taken, this time included
record Notification(
        UUID id,
        UUID claim,
        Audience audience,
        String template,
        int templateVersion,
        About about,
        int attempts,
        Instant createdAt) {}
