package org.referralpathway.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.outbox.Outbox;
import org.referralpathway.need.NeedStatus;

/// What a group said on the phone, written down by whoever coordinates (MISSION C): the group is
/// told, and takes it back within a day if it was misunderstood. Never for a group that answers for
/// itself only.
@ApplicationScoped
public class SpokenAnswers {
    private static final Duration TO_UNDO = Duration.ofDays(1);
    private static final Set<ReferralStatus> UNANSWERED =
            EnumSet.of(ReferralStatus.OFFERED, ReferralStatus.RECEIVED, ReferralStatus.QUERY);
    private static final Set<ReferralStatus> AS_ANSWERED =
            EnumSet.of(ReferralStatus.ACCEPTED, ReferralStatus.DECLINED);
    private final MoveReferral moves;
    private final CallerParties callers;
    private final OfferReferral offers;
    private final Agreed agreed;
    private final Outbox outbox;
    private final EntityManager entities;
    private final Caller caller;
    private final InstantSource clock;

    SpokenAnswers(
            CallerParties callers,
            MoveReferral moves,
            OfferReferral offers,
            Agreed agreed,
            Outbox outbox,
            EntityManager entities,
            Caller caller,
            InstantSource clock) {
        this.callers = callers;
        this.moves = moves;
        this.offers = offers;
        this.agreed = agreed;
        this.outbox = outbox;
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param mayRecord whether this caller may write down an answer now
    /// @param reasons the codes of a no, where it may
    /// @param undoUntil until when this caller may take it back; null where it may not
    public record Spoken(
            boolean mayRecord,
            List<String> reasons,
            @Nullable Instant recordedAt,
            @Nullable Instant undoUntil) {}

    Spoken of(Referral referral, Set<Party> parties) {
        var mayRecord =
                parties.contains(Party.COORDINATOR)
                        && UNANSWERED.contains(referral.status())
                        && !answersItself(referral.organization());
        var row = row(referral.id());
        var until =
                row.map(found -> found.get(1, Instant.class))
                        .filter(_ -> parties.contains(Party.PROVIDER))
                        .filter(_ -> AS_ANSWERED.contains(referral.status()))
                        .filter(clock.instant()::isBefore);
        return new Spoken(
                mayRecord,
                mayRecord
                        ? ReasonCode.of(Action.DECLINE).stream().map(ReasonCode::code).toList()
                        : List.of(),
                row.map(found -> found.get(0, Instant.class)).orElse(null),
                until.orElse(null));
    }

    /// @param reason null for yes
    @Transactional
    public UUID record(UUID id, IfMatch version, @Nullable ReasonCode reason) {
        var locked = moves.lock(id, version);
        var referral = locked.referral();
        if (!callers.of(referral).contains(Party.COORDINATOR)) {
            throw new MoveRefused(MoveRefused.Why.NOT_YOURS_TO_DECIDE);
        }
        if (answersItself(referral.organization())) {
            throw new MoveRefused(MoveRefused.Why.ANSWERS_ITSELF);
        }
        var action = reason == null ? Action.ACCEPT : Action.DECLINE;
        if (!UNANSWERED.contains(referral.status())) {
            throw new IllegalMove(
                    referral.status(), action, referral.allowed(callers.of(referral)));
        }
        moves.make(
                locked,
                action,
                Set.of(Party.PROVIDER),
                By.caller(Party.PROVIDER, caller),
                reason,
                (_, _) -> {});
        entities.createNativeQuery(
                        "insert into spoken_answer values (?1, ?2, ?3, ?4, ?5, ?6)"
                                + " on conflict (referral) do nothing")
                .setParameter(1, id)
                .setParameter(2, referral.organization())
                .setParameter(3, caller.organization())
                .setParameter(4, caller.user())
                .setParameter(5, locked.at())
                .setParameter(6, locked.at().plus(TO_UNDO))
                .executeUpdate();
        outbox.append(
                ReferralEvent.beside(referral, "answer-recorded", null, locked.at()).toOutbox());
        return id;
    }

    /// It was not what the group meant: the recorded one counts as an error (move 18), and the
    /// group is asked again where the need is still open.
    @Transactional
    public UUID undo(UUID id, IfMatch version) {
        var locked = moves.lock(id, version);
        var referral = locked.referral();
        if (of(referral, callers.of(referral)).undoUntil() == null) {
            throw new MoveRefused(MoveRefused.Why.NOTHING_TO_UNDO);
        }
        var by = By.caller(Party.PROVIDER, caller);
        moves.make(
                locked,
                Action.MARK_ERROR,
                Set.of(Party.COORDINATOR),
                by,
                ReasonCode.NOT_OUR_ANSWER,
                (_, _) -> {});
        entities.createNativeQuery("update spoken_answer set undone_at = ?2 where referral = ?1")
                .setParameter(1, id)
                .setParameter(2, locked.at())
                .executeUpdate();
        if (isStillAsked(locked)) {
            offers.afresh(locked, by);
        }
        return id;
    }

    /// Nobody has it meanwhile, and the person has not changed their mind.
    private boolean isStillAsked(MoveReferral.Locked locked) {
        var need = locked.need();
        return (need.status() == NeedStatus.OPEN || need.status() == NeedStatus.MATCHED)
                && agreed.isOfferable(need.id(), locked.referral().organization(), locked.at());
    }

    /// Whether a group lets nobody answer for it.
    public boolean answersItself(UUID organization) {
        return !entities.createNativeQuery("select 1 from answers_itself where organization = ?1")
                .setParameter(1, organization)
                .getResultList()
                .isEmpty();
    }

    /// The caller's own organisation says whether others may answer for it.
    @Transactional
    public UUID answersItself(boolean itself) {
        var own = caller.organization();
        var query =
                itself
                        ? entities.createNativeQuery(
                                        "insert into answers_itself values (?1, ?2) on conflict do nothing")
                                .setParameter(2, clock.instant())
                        : entities.createNativeQuery(
                                "delete from answers_itself where organization = ?1");
        query.setParameter(1, own).executeUpdate();
        return own;
    }

    private Optional<Tuple> row(UUID referral) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(
                                "select at, undo_until from spoken_answer where referral = ?1 and undone_at is null",
                                Tuple.class)
                        .setParameter(1, referral)
                        .getResultList();
        return rows.stream().findFirst();
    }
}
