package org.referralpathway.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Audit;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.problem.InvalidField;

/// Who inside an organisation does what: one referral assigned, or all open work of somebody who
/// leaves handed over in one step. The other side's people never see whom.
@ApplicationScoped
class Handover {
    private static final String ENDED =
            "('CLOSED', 'DECLINED', 'WITHDRAWN', 'EXPIRED', 'SUPERSEDED', 'NOT_DELIVERED', 'ERROR')";
    private static final String LIVE = "('DRAFT', 'OPEN', 'MATCHED', 'IN_SERVICE', 'ON_HOLD')";
    private final MoveReferral moves;
    private final CallerParties callers;
    private final Audit audit;
    private final EntityManager entities;
    private final Caller caller;

    Handover(
            CallerParties callers,
            MoveReferral moves,
            Audit audit,
            EntityManager entities,
            Caller caller) {
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
    public record Work(long needs, long sent, long assigned, long questions) {}

    @Transactional
    UUID assign(UUID id, IfMatch version, @Nullable UUID user) {
        var locked = moves.lock(id, version);
        if (!callers.of(locked.referral()).contains(Party.PROVIDER)) {
            throw new MoveRefused(MoveRefused.Why.NOT_YOURS_TO_DECIDE);
        }
        if (user != null) {
            requireColleague(user, "/user");
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
                                                    and asked_by = ?2 and state <> 'CLOSED')\
                                        """
                                                .formatted(ENDED, LIVE),
                                        Tuple.class)
                                .setParameter(1, caller.organization())
                                .setParameter(2, user)
                                .getSingleResult();
        return new Work(
                row.get(0, Long.class),
                row.get(1, Long.class),
                row.get(2, Long.class),
                row.get(3, Long.class));
    }

    /// Needs first, then referrals: the lock order of every command.
    @Transactional
    UUID handOver(UUID from, UUID to) {
        requireColleague(to, "/to");
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
        return to;
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
