package org.referralpathway.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.outbox.Outbox;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.task.Tasks;

/// A group plans what it brings or whom it visits, and says whether it came. A medicine, food or a
/// visit that did not come tells the worker and the coordinator at once, and stands on their list
/// for the same day.
@ApplicationScoped
class DeliveryLog {
    private static final Duration FARTHEST = Duration.ofDays(366);
    private final MoveReferral moves;
    private final CallerParties callers;
    private final Deliveries deliveries;
    private final Tasks tasks;
    private final Timers timers;
    private final Outbox outbox;
    private final EntityManager entities;
    private final Caller caller;

    DeliveryLog(
            CallerParties callers,
            MoveReferral moves,
            Deliveries deliveries,
            Tasks tasks,
            Timers timers,
            Outbox outbox,
            EntityManager entities,
            Caller caller) {
        this.callers = callers;
        this.moves = moves;
        this.deliveries = deliveries;
        this.tasks = tasks;
        this.timers = timers;
        this.outbox = outbox;
        this.entities = entities;
        this.caller = caller;
    }

    @Transactional
    UUID plan(UUID id, IfMatch version, Instant plannedAt) {
        var locked = delivering(id, version);
        if (plannedAt.isAfter(locked.at().plus(FARTHEST))) {
            throw new InvalidField("/plannedAt", "Enter a time within a year");
        }
        deliveries.plan(id, plannedAt);
        locked.referral().touched();
        return id;
    }

    @Transactional
    UUID tell(UUID id, UUID delivery, IfMatch version, Deliveries.@Nullable Missed missed) {
        var locked = delivering(id, version);
        deliveries.tell(id, delivery, missed, locked.at());
        tasks.closeUntold(id, locked.at());
        locked.referral().touched();
        timers.alive(locked.referral(), locked.need(), locked.at());
        if (missed != null && isVital(locked.need().kind())) {
            tasks.open(Tasks.Kind.MISSED_DELIVERY, locked.need(), id, locked.at());
            outbox.append(
                    ReferralEvent.beside(
                                    locked.referral(),
                                    "delivery-missed",
                                    missed.code(),
                                    locked.at())
                            .toOutbox());
        }
        return id;
    }

    private MoveReferral.Locked delivering(UUID id, IfMatch version) {
        var locked = moves.lock(id, version);
        var parties = callers.of(locked.referral());
        if (!parties.contains(Party.PROVIDER) || !locked.referral().status().holdsPlaces()) {
            throw new IllegalMove(
                    locked.referral().status(), Action.DELIVER, locked.referral().allowed(parties));
        }
        return locked;
    }

    private boolean isVital(String kind) {
        @SuppressWarnings("unchecked")
        List<Boolean> vital =
                entities.createNativeQuery("select vital from kind where code = ?1", Boolean.class)
                        .setParameter(1, kind)
                        .getResultList();
        return vital.contains(true);
    }
}
