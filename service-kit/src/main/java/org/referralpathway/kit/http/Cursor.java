package org.referralpathway.kit.http;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.referralpathway.kit.problem.InvalidField;

/// Where the next page begins: after the row with this id. Opaque to callers, so that its content
/// may change.
public record Cursor(UUID after) {
    private static final int BYTES = 16;

    public static Cursor fromString(String given) {
        try {
            var bytes = Base64.getUrlDecoder().decode(given);
            if (bytes.length == BYTES) {
                var buffer = ByteBuffer.wrap(bytes);
                return new Cursor(new UUID(buffer.getLong(), buffer.getLong()));
            }
        } catch (IllegalArgumentException e) {
            throw refused();
        }
        throw refused();
    }

    @Override
    public String toString() {
        var bytes =
                ByteBuffer.allocate(BYTES)
                        .putLong(after.getMostSignificantBits())
                        .putLong(after.getLeastSignificantBits())
                        .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static InvalidField refused() {
        return new InvalidField("cursor", "Use the cursor of the page before, as it came");
    }
}
