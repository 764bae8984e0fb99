package org.referralpathway.directory.addresses;

import java.util.UUID;

/// Where to write to somebody.
///
/// @param recipient the user, or the organisation whose own mailbox it is
public record Address(UUID recipient, String email) {
    /// Never printed: a log line must not become an address book.
    @Override
    public String toString() {
        return "Address[recipient=" + recipient + "]";
    }
}
