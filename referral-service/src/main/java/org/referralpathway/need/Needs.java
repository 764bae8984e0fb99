package org.referralpathway.need;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Refusals;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.Limit;
import org.referralpathway.kit.outbox.Outbox;
import org.referralpathway.kit.problem.NotFound;

/// Needs this caller's organisation may see: the query asks, and row-level security asks again.
@ApplicationScoped
public class Needs implements PanacheRepositoryBase<Need, UUID> {
    private static final String SEEN =
            """
            from Need n where n.id = ?1 and (n.organization = ?2 or exists (
                select 1 from CaseAccessRow a
                where a.need = n.id and a.organization = ?2 and a.validFrom <= ?3
                  and (a.validUntil is null or a.validUntil > ?3)))\
            """;
    private static final String PAGE =
            """
            from Need n where n.id %s :after and (:status is null or n.status = :status)
              and (n.organization = :organization or exists (
                select 1 from CaseAccessRow a
                where a.need = n.id and a.organization = :organization and a.why <> 'provider'
                  and a.validFrom <= :at and (a.validUntil is null or a.validUntil > :at)))
            order by n.id %s\
            """;
    private static final String NEWEST = PAGE.formatted("<", "desc");
    private static final String OLDEST = PAGE.formatted(">", "asc");
    private static final String LATELY =
            """
            from Need n where n.partnership = :partnership and n.pathway = :pathway and n.postedAt >= :since and n.status not in (DRAFT, ERROR, WITHDRAWN)
              and exists (
                select 1 from CaseAccessRow a
                where a.need = n.id and a.organization = :organization and a.why = 'coordinator'
                  and a.validFrom <= :at and (a.validUntil is null or a.validUntil > :at))
            order by n.id desc\
            """;
    private static final String IDENTITY =
            """
            select count(*) from CaseAccessRow a
            where a.need = ?1 and a.organization = ?2 and a.identity and a.validFrom <= ?3
              and (a.validUntil is null or a.validUntil > ?3) and (a.identityUntil is null or a.identityUntil > ?3)\
            """;
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);
    private final Outbox outbox;
    private final Refusals refusals;

    Needs(Outbox outbox, Refusals refusals) {
        this.outbox = outbox;
        this.refusals = refusals;
    }

    /// @throws NotFound also for needs of others
    public Need require(UUID id, UUID organization, Instant at) {
        return find(SEEN, id, organization, at)
                .firstResultOptional()
                .orElseThrow(() -> refusals.of(id));
    }

    /// The same, locked: first in the lock order of every command that can change more than one of
    /// its referrals.
    public Need requireLocked(UUID id, UUID organization, Instant at) {
        return find(SEEN, id, organization, at)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> refusals.of(id));
    }

    /// A page of what this organisation may see.
    ///
    /// @param oldest whether those that were posted first come first
    List<Need> page(
            UUID organization,
            Instant at,
            @Nullable NeedStatus status,
            boolean oldest,
            Limit limit,
            @Nullable Cursor cursor) {
        return find(
                        oldest ? OLDEST : NEWEST,
                        Parameters.with("organization", organization)
                                .and("at", at)
                                .and("status", status)
                                .and(
                                        "after",
                                        cursor != null ? cursor.after() : oldest ? FIRST : LAST))
                .range(0, limit.value())
                .list();
    }

    /// What was posted in a pathway since then, for who coordinates it, newest first.
    public List<Need> lately(
            UUID partnership,
            UUID pathway,
            UUID organization,
            Instant since,
            Instant at,
            int most) {
        return find(
                        LATELY,
                        Parameters.with("pathway", pathway)
                                .and("partnership", partnership)
                                .and("organization", organization)
                                .and("since", since)
                                .and("at", at))
                .range(0, most - 1)
                .list();
    }

    /// Whether this group may know who the person is.
    public boolean identityDisclosed(UUID need, UUID organization, Instant at) {
        return getEntityManager()
                        .createQuery(IDENTITY, Long.class)
                        .setParameter(1, need)
                        .setParameter(2, organization)
                        .setParameter(3, at)
                        .getSingleResult()
                > 0;
    }

    /// Whether a group still has it, of whatever organisation.
    boolean hasLiveReferrals(UUID need) {
        var live =
                (Number)
                        getEntityManager()
                                .createNativeQuery("select live_siblings(?1, ?1)", Long.class)
                                .setParameter(1, need)
                                .getSingleResult();
        return live.longValue() > 0;
    }

    /// Whether somebody asked for help of a kind that nobody may learn of.
    public boolean anySensitive(UUID person) {
        return count("person = ?1 and sensitive = true", person) > 0;
    }

    /// Somebody learns in an emergency who it is about.
    public void emergencySight(Need need, Instant at) {
        outbox.append(need.beside("emergency-sight", at).toOutbox());
    }

    /// Moves a need to where its referrals have brought it, and says so.
    public void become(Need need, NeedStatus next, @Nullable String reason, Instant at) {
        var event = need.become(next, reason, at);
        if (event != null) {
            outbox.append(event.toOutbox());
        }
    }
}
