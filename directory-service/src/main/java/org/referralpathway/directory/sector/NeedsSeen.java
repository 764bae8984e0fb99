package org.referralpathway.directory.sector;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.referralpathway.kit.consumer.EventHandler;
import org.referralpathway.kit.consumer.IncomingEvent;
import org.referralpathway.kit.consumer.Refused;

/// Keeps the kind and state of each need, for the gap view. Late and repeated events change
/// nothing.
@ApplicationScoped
class NeedsSeen implements EventHandler {
    private static final String SEEN =
            """
            insert into need_seen as held (need_id, partnership_id, kind, status, sequence, at)
            values (:need, :partnership, :kind, :status, :sequence, :at)
            on conflict (need_id) do update
            set status = excluded.status, sequence = excluded.sequence, at = excluded.at
            where held.sequence < excluded.sequence\
            """;
    private final EntityManager entities;

    NeedsSeen(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String name() {
        return "directory-need";
    }

    @Override
    public Set<String> topics() {
        return Set.of("referral.need.v1");
    }

    @Override
    public void handle(IncomingEvent event) {
        var data = event.data();
        try {
            entities.createNativeQuery(SEEN)
                    .setParameter("need", UUID.fromString(text(data, "need")))
                    .setParameter("partnership", UUID.fromString(text(data, "partnership")))
                    .setParameter("kind", text(data, "kind"))
                    .setParameter("status", text(data, "statusAfter"))
                    .setParameter("sequence", data.path("sequence").asLong())
                    .setParameter("at", OffsetDateTime.parse(text(data, "at")))
                    .executeUpdate();
        } catch (IllegalArgumentException | DateTimeException _) {
            throw new Refused("unreadable-need");
        }
    }

    private static String text(JsonNode data, String field) {
        var value = data.path(field).asText();
        if (value.isEmpty()) {
            throw new Refused("unreadable-" + field);
        }
        return value;
    }
}
