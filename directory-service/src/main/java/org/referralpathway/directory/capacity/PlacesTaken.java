package org.referralpathway.directory.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.UUID;
import org.referralpathway.kit.consumer.EventHandler;
import org.referralpathway.kit.consumer.IncomingEvent;
import org.referralpathway.kit.consumer.Refused;

/// Keeps how many places of each pool are taken. Late and repeated events change nothing.
@ApplicationScoped
class PlacesTaken implements EventHandler {
    private static final String TAKEN =
            """
            insert into pool_use as held (pool_id, reserved, sequence)
            values (:pool, :reserved, :sequence)
            on conflict (pool_id) do update
            set reserved = excluded.reserved, sequence = excluded.sequence
            where held.sequence < excluded.sequence\
            """;
    private final EntityManager entities;

    PlacesTaken(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String name() {
        return "directory-places-taken";
    }

    @Override
    public Set<String> topics() {
        return Set.of("referral.capacity.v1");
    }

    @Override
    public void handle(IncomingEvent event) {
        var data = event.data();
        var reserved = data.path("reserved");
        if (!reserved.canConvertToInt() || reserved.asInt() < 0) {
            throw new Refused("unreadable-reserved");
        }
        try {
            entities.createNativeQuery(TAKEN)
                    .setParameter("pool", UUID.fromString(data.path("pool").asText()))
                    .setParameter("reserved", reserved.asInt())
                    .setParameter("sequence", data.path("sequence").asLong())
                    .executeUpdate();
        } catch (IllegalArgumentException _) {
            throw new Refused("unreadable-pool");
        }
    }
}
