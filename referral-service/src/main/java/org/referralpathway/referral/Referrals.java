package org.referralpathway.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Refusals;

/// Referrals this organisation may see: its own offers, those it asked for, and those of cases that
/// are open to it on another ground than being asked.
@ApplicationScoped
class Referrals implements PanacheRepositoryBase<Referral, UUID> {
    static final String SEEN =
            """
            (r.organization = ?1 or r.referrerOrganization = ?1 or exists (
                select 1 from CaseAccessRow a
                where a.need = r.need and a.organization = ?1 and a.why <> 'provider'
                  and a.validFrom <= ?2 and (a.validUntil is null or a.validUntil > ?2)))\
            """;

    private final Refusals refusals;

    Referrals(Refusals refusals) {
        this.refusals = refusals;
    }

    /// @throws org.referralpathway.kit.problem.NotFound also for referrals of others
    Referral require(UUID id, UUID organization, Instant at) {
        return find("from Referral r where " + SEEN + " and r.id = ?3", organization, at, id)
                .firstResultOptional()
                .orElseThrow(() -> refusals.of(id));
    }

    /// The same, locked. The need's lock comes first.
    Referral requireLocked(UUID id, UUID organization, Instant at) {
        var referral = require(id, organization, at);
        getEntityManager().refresh(referral, LockModeType.PESSIMISTIC_WRITE);
        return referral;
    }

    /// Whether another referral of the need still lives, of whatever group.
    boolean hasLiveSiblings(UUID need, UUID referral) {
        var count =
                (Number)
                        getEntityManager()
                                .createNativeQuery("select live_siblings(?1, ?2)", Long.class)
                                .setParameter(1, need)
                                .setParameter(2, referral)
                                .getSingleResult();
        return count.longValue() > 0;
    }

    /// Whether another group is at work on the need.
    boolean hasServingSiblings(UUID need, UUID referral) {
        var count =
                (Number)
                        getEntityManager()
                                .createNativeQuery("select serving_siblings(?1, ?2)", Long.class)
                                .setParameter(1, need)
                                .setParameter(2, referral)
                                .getSingleResult();
        return count.longValue() > 0;
    }

    /// Move 15 for all siblings that still wait: in the database, because they are other groups'
    /// rows.
    List<ReferralEvent> supersedeSiblings(Referral winner, Instant at) {
        @SuppressWarnings("unchecked")
        List<Tuple> lost =
                getEntityManager()
                        .createNativeQuery(
                                "select id, service, organization, status_before, sequence"
                                        + " from supersede_siblings(?1, ?2, ?3)",
                                Tuple.class)
                        .setParameter(1, winner.need())
                        .setParameter(2, winner.id())
                        .setParameter(3, at)
                        .getResultList();
        return lost.stream()
                .map(row ->
                        ReferralEvent.of(
                                winner, other(row), Action.SUPERSEDE, ReasonCode.SUPERSEDED, at))
                .toList();
    }

    /// What the group gave back that another takes over from.
    record HandedOver(ReferralEvent event, @Nullable UUID pool, int units) {}

    /// Move 19, at the acceptance of the group that takes over. Nothing where that help has ended
    /// meanwhile.
    Optional<HandedOver> handOver(Referral next, Instant at) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                getEntityManager()
                        .createNativeQuery(
                                "select id, service, organization, status_before, sequence, pool, units"
                                        + " from hand_over(?1, ?2)",
                                Tuple.class)
                        .setParameter(1, next.handsOver())
                        .setParameter(2, at)
                        .getResultList();
        return rows.stream()
                .findFirst()
                .map(row ->
                        new HandedOver(
                                ReferralEvent.of(
                                        next,
                                        other(row),
                                        Action.TRANSFER,
                                        ReasonCode.TRANSFERRED,
                                        at),
                                row.get(5, UUID.class),
                                row.get(6, Integer.class)));
    }

    /// Its place among those who wait for the same service, from 1; null where it does not wait.
    @Nullable Integer position(Referral referral) {
        if (referral.status() != ReferralStatus.WAITLISTED) {
            return null;
        }
        return ((Number)
                        getEntityManager()
                                .createNativeQuery("select waiting_position(?1)", Long.class)
                                .setParameter(1, referral.id())
                                .getSingleResult())
                .intValue();
    }

    private static ReferralEvent.Other other(Tuple row) {
        return new ReferralEvent.Other(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, UUID.class),
                ReferralStatus.valueOf(row.get(3, String.class)),
                row.get(4, Long.class));
    }
}
