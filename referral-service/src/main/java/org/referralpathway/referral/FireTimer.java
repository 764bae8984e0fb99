package org.referralpathway.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.referralpathway.kit.id.Codes;
import org.referralpathway.kit.outbox.Outbox;
import org.referralpathway.task.Tasks;

/// What one timer does, in one transaction with its own removal: killed at any line, it is still
/// due; fired by two processes, only one finds it.
@ApplicationScoped
class FireTimer {
    private final MoveReferral moves;
    private final Timers timers;
    private final Tasks tasks;
    private final Outbox outbox;
    private final EntityManager entities;
    private final InstantSource clock;

    FireTimer(
            MoveReferral moves,
            Timers timers,
            Tasks tasks,
            Outbox outbox,
            EntityManager entities,
            InstantSource clock) {
        this.moves = moves;
        this.timers = timers;
        this.tasks = tasks;
        this.outbox = outbox;
        this.entities = entities;
        this.clock = clock;
    }

    /// Leaves it for the next pass while somebody else works on the need.
    @Transactional
    void fire(UUID timer, UUID need, UUID referral) {
        if (!lock(need)) {
            return;
        }
        var due = timers.claim(timer, clock.instant());
        if (due.isEmpty()) {
            return;
        }
        var locked = moves.lock(referral);
        if (Timers.of(locked.referral().status()).contains(due.get().clock())) {
            act(locked, due.get().clock(), due.get().step());
        }
    }

    private boolean lock(UUID need) {
        return !entities.createNativeQuery(
                        "select 1 from need where id = ?1 for update skip locked")
                .setParameter(1, need)
                .getResultList()
                .isEmpty();
    }

    private void act(MoveReferral.Locked locked, Clock of, Clock.Step step) {
        switch (step) {
            case REMIND -> {
                tell(locked, "reminder", of);
                if (of == Clock.REVIEW) {
                    tasks.open(
                            Tasks.Kind.STILL_NEEDED,
                            locked.need(),
                            locked.referral().id(),
                            locked.at());
                }
            }
            case LATE -> {
                tell(locked, "late", of);
                if (of.isRepeated()) {
                    timers.again(locked.referral(), locked.need(), of, locked.at());
                }
            }
            case ASK -> {
                if (tasks.isOpen(Tasks.Kind.STILL_NEEDED, locked.need(), locked.referral().id())) {
                    tell(locked, "late", of);
                }
                tasks.open(
                        Tasks.Kind.STILL_NEEDED,
                        locked.need(),
                        locked.referral().id(),
                        locked.at());
                timers.again(locked.referral(), locked.need(), of, locked.at());
            }
            case CLOSE -> move(locked, Action.CLOSE, null);
            case EXPIRE ->
                    move(
                            locked,
                            Action.EXPIRE,
                            of.isGroups(locked.referral())
                                    ? ReasonCode.NO_RESPONSE_GROUP
                                    : ReasonCode.NO_RESPONSE_REFERRER);
        }
    }

    private void move(
            MoveReferral.Locked locked,
            Action action,
            @org.jspecify.annotations.Nullable ReasonCode reason) {
        moves.make(locked, action, Set.of(Party.SYSTEM), By.CLOCK, reason, (_, _) -> {});
    }

    /// Says whose turn it is, so that the right side is reminded and told about.
    private void tell(MoveReferral.Locked locked, String fact, Clock of) {
        var side = of.isGroups(locked.referral()) ? "-group" : "-referrer";
        var reason = Codes.of(of) + side;
        outbox.append(
                ReferralEvent.reminder(locked.referral(), fact, reason, locked.at()).toOutbox());
    }
}
