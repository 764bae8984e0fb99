package org.referralpathway.directory.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.calendar.Today;
import org.referralpathway.directory.service.Service;
import org.referralpathway.directory.service.Services;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.outbox.Outbox;

/// Writes a sign of life down, who gave it and when, and tells the platform at once: a listing that
/// was hidden is matched again.
@ApplicationScoped
public class KeepAlive {
    private static final String SEEN =
            """
            insert into sign_of_life (id, service_id, kind, user_id, organization_id, at)
            values (:id, :service, :kind, :user, :organization, :at)\
            """;
    private final EntityManager entities;
    private final Services services;
    private final Outbox outbox;
    private final InstantSource clock;
    private final Uuid7 ids;

    KeepAlive(
            EntityManager entities,
            Services services,
            Outbox outbox,
            InstantSource clock,
            Uuid7 ids) {
        this.entities = entities;
        this.services = services;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    /// Who gave a sign; nobody who is known, for a link or an event.
    public record By(@Nullable UUID user, @Nullable UUID organization) {
        public static final By NOBODY = new By(null, null);
    }

    /// @param service held by the transaction
    @Transactional(Transactional.TxType.MANDATORY)
    public void seen(Service service, SignOfLife sign, By by) {
        var now = clock.instant();
        if (service.seenAlive(Today.at(clock), sign.confirms(), now)) {
            entities.flush();
            entities.createNativeQuery(SEEN)
                    .setParameter("id", ids.next())
                    .setParameter("service", service.id())
                    .setParameter("kind", sign.name())
                    .setParameter("user", by.user())
                    .setParameter("organization", by.organization())
                    .setParameter("at", now)
                    .executeUpdate();
            outbox.append(services.event(service));
        }
    }
}
