package org.referralpathway.notification.recipient;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who can be reached now.
///
/// @param email held for the length of one sending, and never written anywhere
public record Recipient(UUID id, @Nullable String email) {
    /// Without the address, so that no log line or error can ever carry it.
    @Override
    public String toString() {
        return "Recipient[" + id + "]";
    }
}
