package org.referralpathway.directory.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.referralpathway.kit.problem.InvalidField;

/// The last hit of a page, by what hits are ordered by. Opaque to callers.
public record After(double key, UUID id) {
    static final After NOTHING = new After(Double.NEGATIVE_INFINITY, new UUID(0, 0));

    public static After fromString(String given) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(given), StandardCharsets.UTF_8);
            var parts = text.split(" ", 2);
            return new After(Double.parseDouble(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            throw new InvalidField("/cursor", "Use the `next` of the page before, as it came");
        }
    }

    @Override
    public String toString() {
        var text = key + " " + id;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
