package org.referralpathway.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.problem.NotFound;

/// The links of a group that still open something, so that it can take one back: a telephone was
/// lost, or a mail went to somebody who has left.
@ApplicationScoped
class OpenLinks {
    private final EntityManager entities;
    private final Caller caller;
    private final InstantSource clock;

    OpenLinks(EntityManager entities, Caller caller, InstantSource clock) {
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param purpose `GROUP` for those in mails, `VOLUNTEER` for those handed on; the secret is
    ///   kept nowhere
    public record Entry(UUID id, String purpose, Instant madeAt, Instant until) {}

    /// Newest first; empty for referrals of others.
    @Transactional
    List<Entry> of(UUID referral) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(
                                """
                                select id, purpose, made_at, expires_at from link
                                where referral = ?1 and organization = ?2 and revoked_at is null and expires_at > ?3
                                order by id desc limit 100\
                                """,
                                Tuple.class)
                        .setParameter(1, referral)
                        .setParameter(2, caller.organization())
                        .setParameter(3, clock.instant())
                        .getResultList();
        return rows.stream()
                .map(row ->
                        new Entry(
                                row.get(0, UUID.class),
                                row.get(1, String.class),
                                row.get(2, Instant.class),
                                row.get(3, Instant.class)))
                .toList();
    }

    /// It opens nothing from now on. Taking it back twice is taking it back once.
    ///
    /// @throws NotFound for those of others
    @Transactional
    void takeBack(UUID referral, UUID link) {
        var known =
                entities.createNativeQuery(
                                """
                                update link set revoked_at = coalesce(revoked_at, ?4)
                                where id = ?1 and referral = ?2 and organization = ?3\
                                """)
                        .setParameter(1, link)
                        .setParameter(2, referral)
                        .setParameter(3, caller.organization())
                        .setParameter(4, clock.instant())
                        .executeUpdate();
        if (known == 0) {
            throw new NotFound();
        }
    }
}
