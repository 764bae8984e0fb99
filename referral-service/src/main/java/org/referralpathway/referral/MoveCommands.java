package org.referralpathway.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.need.Need;
import org.referralpathway.pathway.Pathways;
import org.referralpathway.person.Vault;

/// The moves in the words of those who make them, with what each writes down.
@ApplicationScoped
public class MoveCommands {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int LONGEST_HOLD_DAYS = 28;
    private static final int LONGEST_WAIT_DAYS = 90;
    private static final BiConsumer<Referral, Need> NOTHING_ELSE = (_, _) -> {};
    private final MoveReferral moves;
    private final CallerParties callers;
    private final Messages messages;
    private final Pathways pathways;
    private final Vault vault;
    private final Caller caller;
    private final InstantSource clock;

    MoveCommands(
            CallerParties callers,
            MoveReferral moves,
            Messages messages,
            Pathways pathways,
            Vault vault,
            Caller caller,
            InstantSource clock) {
        this.callers = callers;
        this.moves = moves;
        this.messages = messages;
        this.pathways = pathways;
        this.vault = vault;
        this.caller = caller;
        this.clock = clock;
    }

    public UUID receive(UUID id, IfMatch version) {
        return moves.move(id, version, Action.RECEIVE, null, NOTHING_ELSE);
    }

    public UUID accept(UUID id, IfMatch version) {
        return moves.move(id, version, Action.ACCEPT, null, NOTHING_ELSE);
    }

    public UUID decline(UUID id, IfMatch version, ReasonCode reason, @Nullable String note) {
        return explained(id, version, Action.DECLINE, reason, note);
    }

    public UUID fail(UUID id, IfMatch version, ReasonCode reason, @Nullable String note) {
        return explained(id, version, Action.FAIL, reason, note);
    }

    public UUID withdraw(UUID id, IfMatch version, ReasonCode reason, @Nullable String note) {
        return explained(id, version, Action.WITHDRAW, reason, note);
    }

    public UUID start(UUID id, IfMatch version, LocalDate firstContact) {
        if (firstContact.isAfter(today())) {
            throw new InvalidField("/firstContact", "Enter today or an earlier date");
        }
        return moves.move(
                id, version, Action.START, null, (referral, _) -> referral.contacted(firstContact));
    }

    /// First contact was today.
    public UUID startToday(UUID id, IfMatch version) {
        return start(id, version, today());
    }

    public UUID hold(UUID id, IfMatch version, ReasonCode reason, LocalDate reviewOn) {
        var today = today();
        if (reviewOn.isBefore(today) || reviewOn.isAfter(today.plusDays(LONGEST_HOLD_DAYS))) {
            throw new InvalidField("/reviewOn", "Enter a date within the next 28 days");
        }
        return moves.move(
                id, version, Action.HOLD, reason, (referral, _) -> referral.reviewOn(reviewOn));
    }

    /// Either side asks; the other's clock runs, and the clock of the answer stands.
    public UUID ask(UUID id, IfMatch version, String text) {
        return moves.move(
                id,
                version,
                Action.ASK,
                null,
                (referral, need) -> {
                    var by = speaker(referral);
                    referral.asked(by);
                    messages.add(referral, need, by, text, clock.instant());
                });
    }

    public UUID answer(UUID id, IfMatch version, String text) {
        return moves.move(
                id,
                version,
                Action.ANSWER,
                null,
                (referral, need) -> {
                    referral.answered();
                    messages.add(referral, need, speaker(referral), text, clock.instant());
                });
    }

    /// A place is promised, and none is free yet.
    public UUID waitlist(UUID id, IfMatch version, LocalDate reviewOn) {
        var today = today();
        if (!reviewOn.isAfter(today) || reviewOn.isAfter(today.plusDays(LONGEST_WAIT_DAYS))) {
            throw new InvalidField("/reviewOn", "Enter a date within the next 90 days");
        }
        return moves.move(
                id,
                version,
                Action.WAITLIST,
                null,
                (referral, _) -> {
                    if (!pathways.allowsWaiting(referral.pathway(), referral.pathwayVersion())) {
                        throw new MoveRefused(MoveRefused.Why.PATHWAY_FORBIDS);
                    }
                    referral.waits(clock.instant(), reviewOn);
                });
    }

    public UUID markError(UUID id, IfMatch version, ReasonCode reason, @Nullable String note) {
        return explained(id, version, Action.MARK_ERROR, reason, note);
    }

    /// Who both asks and helps speaks for the group.
    private Party speaker(Referral referral) {
        var parties = callers.of(referral);
        return Stream.of(Party.PROVIDER, Party.REFERRER, Party.COORDINATOR)
                .filter(parties::contains)
                .findFirst()
                .orElseThrow();
    }

    public UUID resume(UUID id, IfMatch version) {
        return moves.move(id, version, Action.RESUME, null, NOTHING_ELSE);
    }

    public UUID deliver(UUID id, IfMatch version, String summary, boolean part) {
        return moves.move(
                id,
                version,
                Action.DELIVER,
                null,
                (referral, need) ->
                        referral.delivered(
                                vault.of(need.person()).close(id, "summary", summary), part));
    }

    public UUID close(UUID id, IfMatch version) {
        return moves.move(id, version, Action.CLOSE, null, NOTHING_ELSE);
    }

    private UUID explained(
            UUID id, IfMatch version, Action action, ReasonCode reason, @Nullable String note) {
        return moves.move(
                id,
                version,
                action,
                reason,
                (referral, need) ->
                        referral.explained(
                                note == null
                                        ? null
                                        : vault.of(need.person()).close(id, "reason_note", note)));
    }

    private LocalDate today() {
        return clock.instant().atZone(ZONE).toLocalDate();
    }
}
