package org.referralpathway.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Audit;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.sharing.NamedPeople;

/// Who inside an organisation does what: one referral assigned, or all open work of somebody who
/// leaves handed over in one step. The other side's people never see whom.
@ApplicationScoped
class Handover {
    private static final String ENDED =
            "('CLOSED', 'DECLINED', 'WITHDRAWN', 'EXPIRED', 'SUPERSEDED', 'NOT_DELIVERED', 'ERROR')";
    private static final String LIVE = "('DRAFT', 'OPEN', 'MATCHED', 'IN_SERVICE', 'ON_HOLD')";
    private final MoveReferral moves;
    private final CallerParties callers;
    private final NamedPeople named;
    private final Audit audit;
    private final EntityManager entities;
    private final Caller caller;
    private final InstantSource clock;

    Handover(
            CallerParties callers,
            MoveReferral moves,
            NamedPeople named,
            Audit audit,
            EntityManager entities,
            Caller caller,
            InstantSource clock) {
        this.named = named;
        this.clock = clock;
        this.callers = callers;
        this.moves = moves;
        this.audit = audit;
        this.entities = entities;
        this.caller = caller;
    }

    /// @param needs whose worker somebody is
    /// @param sent referrals they sent that still run
    /// @param assigned referrals to their own organisation that they do
    /// @param questions to public bodies that they asked and are not closed
    /// @param seats on teams that they hold now
    /// @param begun needs that they have begun to write
    public record Work(
            long needs, long sent, long assigned, long questions, long seats, long begun) {}

    /// @param name of whom, as the organisation knows them: compared with whom the person does not
    ///   want, and not kept
    /// @throws org.referralpathway.sharing.NotForThisNeed for whom the person does not want
    @Transactional
    UUID assign(UUID id, IfMatch version, @Nullable UUID user, @Nullable String name) {
        var locked = moves.lock(id, version);
        if (!callers.of(locked.referral()).contains(Party.PROVIDER)) {
            throw new MoveRefused(MoveRefused.Why.NOT_YOURS_TO_DECIDE);
        }
        if (user != null) {
            requireColleague(user, "/user");
            if (name == null || name.isBlank()) {
                throw new InvalidField("/name", "Say who it is");
            }
            named.requireMayGo(locked.need().id(), id, name);
        }
        locked.referral().assign(user);
        return id;
    }

    @Transactional
    Work of(UUID user) {
        var row =
                (Tuple)
                        entities.createNativeQuery(
                                        """
                                        select (select count(*) from need where organization = ?1 and worker = ?2 and status in %2$s),
                                               (select count(*) from referral where referrer_organization = ?1
                                                    and referrer_user = ?2 and status not in %1$s),
                                               (select count(*) from referral where organization = ?1
                                                    and assigned_to = ?2 and status not in %1$s),
                                               (select count(*) from enquiry where organization = ?1
                                                    and asked_by = ?2 and state <> 'CLOSED'),
                                               open_seats(?2, ?3), begun_by(?2)\
                                        """
                                                .formatted(ENDED, LIVE),
                                        Tuple.class)
                                .setParameter(1, caller.organization())
                                .setParameter(2, user)
                                .setParameter(3, clock.instant())
                                .getSingleResult();
        return new Work(
                row.get(0, Long.class),
                row.get(1, Long.class),
                row.get(2, Long.class),
                row.get(3, Long.class),
                row.get(4, Long.class),
                row.get(5, Long.class));
    }

    /// Needs first, then referrals: the lock order of every command. What a person does not want
    /// the colleague to do for them is nobody's from then on.
    ///
    /// @param name of who takes over, as the organisation knows them; it is not kept
    @Transactional
    UUID handOver(UUID from, UUID to, String name) {
        requireColleague(to, "/to");
        if (from.equals(to)) {
            throw new InvalidField("/to", "Choose somebody else");
        }
        writeDown(from);
        update(
                "update need set worker = ?3, version = version + 1"
                        + " where organization = ?1 and worker = ?2 and status in "
                        + LIVE,
                from,
                to);
        update(
                "update referral set referrer_user = ?3, version = version + 1"
                        + " where referrer_organization = ?1 and referrer_user = ?2 and status not in "
                        + ENDED,
                from,
                to);
        leaveToNobody(from, name);
        update(
                "update referral set assigned_to = ?3, version = version + 1"
                        + " where organization = ?1 and assigned_to = ?2 and status not in "
                        + ENDED,
                from,
                to);
        update(
                "update enquiry set asked_by = ?3, version = version + 1"
                        + " where organization = ?1 and asked_by = ?2 and state <> 'CLOSED'",
                from,
                to);
        update(
                "update sharing_basis set never_by = ?3"
                        + " where organization = ?1 and never_by = ?2 and ended_at is null",
                from,
                to);
        entities.createNativeQuery(
                        "select hand_over_seats(?1, ?2, ?3) + hand_over_drafts(?1, ?2)", Long.class)
                .setParameter(1, from)
                .setParameter(2, to)
                .setParameter(3, clock.instant())
                .getSingleResult();
        return to;
    }

    private void leaveToNobody(UUID from, String name) {
        @SuppressWarnings("unchecked")
        List<UUID> needs =
                entities.createNativeQuery(
                                "select need from referral where organization = ?1 and assigned_to = ?2 and status not in "
                                        + ENDED,
                                UUID.class)
                        .setParameter(1, caller.organization())
                        .setParameter(2, from)
                        .getResultList();
        var unwanted = named.unwanted(needs, name);
        if (!unwanted.isEmpty()) {
            entities.createNativeQuery(
                            """
                            update referral set assigned_to = null, version = version + 1
                            where organization = ?1 and assigned_to = ?2 and need = any (?3) and status not in %s\
                            """
                                    .formatted(ENDED))
                    .setParameter(1, caller.organization())
                    .setParameter(2, from)
                    .setParameter(3, unwanted.toArray(new UUID[0]))
                    .executeUpdate();
        }
    }

    /// Whoever takes work over reads of these people from now on as of their own.
    private void writeDown(UUID from) {
        @SuppressWarnings("unchecked")
        List<UUID> people =
                entities.createNativeQuery(
                                """
                                select distinct n.person from need n where n.organization = ?1 and n.worker = ?2 and n.status in %s
                                union
                                select n.person from referral r join need n on n.id = r.need
                                where r.organization = ?1 and r.assigned_to = ?2 and r.status not in %s\
                                """
                                        .formatted(LIVE, ENDED),
                                UUID.class)
                        .setParameter(1, caller.organization())
                        .setParameter(2, from)
                        .getResultList();
        if (!people.isEmpty()) {
            audit.note(people, List.of("need"), "hand-over", "arrange-help", null);
        }
    }

    private void update(String sql, UUID from, UUID to) {
        entities.createNativeQuery(sql)
                .setParameter(1, caller.organization())
                .setParameter(2, from)
                .setParameter(3, to)
                .executeUpdate();
    }

    private void requireColleague(UUID user, String pointer) {
        @SuppressWarnings("unchecked")
        List<UUID> found =
                entities.createNativeQuery(
                                """
                                select user_id from member_copy where user_id = ?1 and organization = ?2
                                  and (valid_until is null or valid_until > current_moment()::date)\
                                """,
                                UUID.class)
                        .setParameter(1, user)
                        .setParameter(2, caller.organization())
                        .getResultList();
        if (found.isEmpty()) {
            throw new InvalidField(pointer, "Choose somebody of your organisation");
        }
    }
}
