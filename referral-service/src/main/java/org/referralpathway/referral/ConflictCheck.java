package org.referralpathway.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Audit;
import org.referralpathway.clock.WorkingTime;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.outbox.Outbox;
import org.referralpathway.kit.problem.NotFound;
import org.referralpathway.need.Need;
import org.referralpathway.need.Needs;
import org.referralpathway.person.Vault;

/// Before it accepts, a firm has to know whether it acts for the other side already. The names of
/// the parties, and nothing else, go to one person of the group, where the one whom it is about
/// agreed; that person says yes or no, and the names are gone.
@ApplicationScoped
public class ConflictCheck {
    private static final Set<ReferralStatus> UNANSWERED =
            Set.of(ReferralStatus.OFFERED, ReferralStatus.RECEIVED, ReferralStatus.QUERY);
    private static final List<String> CATEGORIES = List.of("conflict-parties");
    private final Referrals referrals;
    private final Needs needs;
    private final CallerParties callers;
    private final MoveCommands moves;
    private final Vault vault;
    private final Audit audit;
    private final Outbox outbox;
    private final EntityManager entities;
    private final Caller caller;
    private final InstantSource clock;

    ConflictCheck(
            Referrals referrals,
            Needs needs,
            CallerParties callers,
            MoveCommands moves,
            Vault vault,
            Audit audit,
            Outbox outbox,
            EntityManager entities,
            Caller caller,
            InstantSource clock) {
        this.referrals = referrals;
        this.needs = needs;
        this.callers = callers;
        this.moves = moves;
        this.vault = vault;
        this.audit = audit;
        this.outbox = outbox;
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param state `asked`, `taken`, `clear` or `conflict`
    /// @param mine whether the reader is the one who checks
    /// @param parties for the one who checks, until they have answered
    public record View(
            String state,
            boolean mine,
            @Nullable String parties,
            Instant askedAt,
            @Nullable Instant answeredAt) {
        @Override
        public String toString() {
            return "View[not shown]";
        }
    }

    /// Asking again changes nothing.
    ///
    /// @throws MoveRefused where the person has not agreed that this group may know who they are
    @Transactional
    public UUID ask(UUID id, String parties) {
        var at = clock.instant();
        var referral = referrals.require(id, caller.organization(), at);
        var need = needs.requireLocked(referral.need(), caller.organization(), at);
        if (!callers.of(referral).contains(Party.REFERRER)) {
            throw new MoveRefused(MoveRefused.Why.NOT_YOURS_TO_DECIDE);
        }
        requireUnanswered(referral);
        if (!agreed(need, referral, at)) {
            throw new MoveRefused(MoveRefused.Why.NOTHING_AGREED);
        }
        var made =
                entities.createNativeQuery(
                                """
                                insert into conflict_check (referral, person, parties, asked_by, asked_at)
                                values (?1, ?2, ?3, ?4, ?5) on conflict do nothing\
                                """)
                        .setParameter(1, id)
                        .setParameter(2, need.person())
                        .setParameter(3, vault.of(need.person()).close(id, "parties", parties))
                        .setParameter(4, caller.user())
                        .setParameter(5, at)
                        .executeUpdate();
        if (made > 0) {
            audit.note(need.person(), CATEGORIES, "record", "arrange-help", id);
            outbox.append(ReferralEvent.beside(referral, "asked", "conflict-group", at).toOutbox());
        }
        return id;
    }

    /// The first of the group who says so is the one who checks, and nobody else reads the names.
    @Transactional
    public UUID take(UUID id) {
        var at = clock.instant();
        var referral = requireGroups(id, at);
        requireUnanswered(referral);
        entities.createNativeQuery(
                        """
                        update conflict_check set checker = ?2, taken_at = ?3
                        where referral = ?1 and checker is null\
                        """)
                .setParameter(1, id)
                .setParameter(2, caller.user())
                .setParameter(3, at)
                .executeUpdate();
        return id;
    }

    /// With a conflict the group declines at once, for that reason and with no other word.
    @Transactional
    public UUID answer(UUID id, boolean conflict, IfMatch expected) {
        var at = clock.instant();
        var referral = requireGroups(id, at);
        requireUnanswered(referral);
        var answered =
                entities.createNativeQuery(
                                """
                                update conflict_check set conflict = ?3, answered_at = ?4, parties = null
                                where referral = ?1 and checker = ?2 and answered_at is null\
                                """)
                        .setParameter(1, id)
                        .setParameter(2, caller.user())
                        .setParameter(3, conflict)
                        .setParameter(4, at)
                        .executeUpdate();
        if (answered == 0) {
            throw new NotFound();
        }
        if (conflict) {
            return moves.decline(id, expected, ReasonCode.CONFLICT_OF_INTEREST, null);
        }
        expected.check(referral.version());
        outbox.append(
                ReferralEvent.beside(referral, "answered", "conflict-referrer", at).toOutbox());
        return id;
    }

    /// For both sides; each look at the names is written down before they are told.
    ///
    /// @throws NotFound where nobody asked
    @Transactional
    public View view(UUID id) {
        var at = clock.instant();
        var referral = referrals.require(id, caller.organization(), at);
        var row = row(id).orElseThrow(NotFound::new);
        var mine = caller.user().equals(row.get(2, UUID.class));
        var group = caller.organization().equals(referral.organization());
        String parties = null;
        if (mine && group && UNANSWERED.contains(referral.status())) {
            var person = row.get(0, UUID.class);
            parties = vault.of(person).open(id, "parties", row.get(1, byte[].class));
            audit.note(person, CATEGORIES, "read", "deliver-help", id);
        }
        return new View(
                state(row), mine, parties, row.get(3, Instant.class), row.get(5, Instant.class));
    }

    private static String state(Tuple row) {
        var conflict = row.get(4, Boolean.class);
        if (conflict != null) {
            return conflict ? "conflict" : "clear";
        }
        return row.get(2) == null ? "asked" : "taken";
    }

    private Optional<Tuple> row(UUID id) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(
                                """
                                select person, parties, checker, asked_at, conflict, answered_at
                                from conflict_check where referral = ?1\
                                """,
                                Tuple.class)
                        .setParameter(1, id)
                        .getResultList();
        return rows.stream().findFirst();
    }

    private boolean agreed(Need need, Referral referral, Instant at) {
        return (boolean)
                entities.createNativeQuery("select agreed_to_identity(?1, ?2, ?3)", Boolean.class)
                        .setParameter(1, need.supportCase())
                        .setParameter(2, referral.organization())
                        .setParameter(3, at.atZone(WorkingTime.ZONE).toLocalDate())
                        .getSingleResult();
    }

    private static void requireUnanswered(Referral referral) {
        if (!UNANSWERED.contains(referral.status())) {
            throw new NotFound();
        }
    }

    private Referral requireGroups(UUID id, Instant at) {
        var referral = referrals.require(id, caller.organization(), at);
        needs.requireLocked(referral.need(), caller.organization(), at);
        if (!callers.of(referral).contains(Party.PROVIDER)) {
            throw new NotFound();
        }
        return referral;
    }
}
