package org.referralpathway.access.web;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.referralpathway.access.Refusals;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.id.Uuid7;

/// Writes down who was refused whose data, before the answer goes out. The business transaction of
/// a refusal is rolled back, so this has one of its own.
class NoteRefusals {
    private static final Logger LOG = Logger.getLogger(NoteRefusals.class);
    private static final Set<Integer> REFUSALS = Set.of(400, 403, 404, 409);
    private static final UUID NOWHERE = new UUID(0, 0);
    private final AgroalDataSource system;
    private final Refusals refusals;
    private final Caller caller;
    private final Uuid7 ids;
    private final InstantSource clock;

    NoteRefusals(
            @DataSource("system") AgroalDataSource system,
            Refusals refusals,
            Caller caller,
            Uuid7 ids,
            InstantSource clock) {
        this.system = system;
        this.refusals = refusals;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    private record By(UUID user, UUID organization) {}

    @ServerResponseFilter
    public Uni<Void> filter(ContainerResponseContext answer, UriInfo uri) {
        if (!REFUSALS.contains(answer.getStatus())) {
            return Uni.createFrom().voidItem();
        }
        var targets = new LinkedHashSet<>(refusals.asked());
        if (answer.getStatus() == 403) {
            targets.addAll(named(uri));
        }
        var by = by();
        if (targets.isEmpty() || by.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(() -> write(targets, by.get()));
    }

    private static List<UUID> named(UriInfo uri) {
        return uri.getPathParameters().values().stream()
                .flatMap(Collection::stream)
                .flatMap(text -> id(text).stream())
                .toList();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Empty for whoever has not signed in.
    private Optional<By> by() {
        try {
            return Optional.of(new By(caller.user(), caller.organizationIfAny().orElse(NOWHERE)));
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    private void write(Collection<UUID> targets, By by) {
        try (var connection = system.getConnection();
                var note = connection.prepareStatement("select note_refusal(?, ?, ?, ?, ?)")) {
            for (var target : targets) {
                note.setObject(1, ids.next());
                note.setObject(2, target);
                note.setObject(3, by.user());
                note.setObject(4, by.organization());
                note.setTimestamp(5, Timestamp.from(clock.instant()));
                note.execute();
            }
        } catch (SQLException e) {
            LOG.errorf("A refusal was not written down: %s", e.getClass().getName());
        }
    }
}
