package org.referralpathway.directory.capacity;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.hsds.Texts;

/// Reads an item of `service_capacities`, which the HSDS 3.1 draft gives no status: ours is a field
/// `status` beside the others, or a taxonomy term of ours.
final class PoolItem {
    private static final String TERMS = "https://referralpathway.org/capacity/";
    private static final int MOST = 1_000_000;

    private PoolItem() {}

    /// Whether it says how much there is: an export of what had run out says `unknown`.
    static boolean saysAnything(JsonNode item) {
        return !"unknown".equals(item.path("status").asText());
    }

    static Limits limits(JsonNode item) {
        var unit = Texts.text(item.path("unit"), "name");
        return new Limits(
                unit == null ? "places" : unit.substring(0, Math.min(60, unit.length())),
                maximum(item.path("maximum")),
                status(item).orElse(CapacityStatus.CAPACITY),
                validUntil(item));
    }

    private static @Nullable Integer maximum(JsonNode value) {
        return value.isNumber() ? (int) Math.clamp(value.asDouble(), 0, MOST) : null;
    }

    private static Optional<CapacityStatus> status(JsonNode item) {
        return CapacityStatus.of(item.path("status").asText())
                .or(() ->
                        StreamSupport.stream(item.path("attributes").spliterator(), false)
                                .map(a -> a.path("taxonomy_term").path("term_uri").asText())
                                .filter(uri -> uri.startsWith(TERMS))
                                .flatMap(uri ->
                                        CapacityStatus.of(uri.substring(TERMS.length())).stream())
                                .findFirst());
    }

    private static @Nullable Instant validUntil(JsonNode item) {
        try {
            var text = Texts.text(item, "valid_until");
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            return null;
        }
    }
}
