package org.referralpathway.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.util.Objects;
import org.referralpathway.kit.outbox.Outbox;
import org.referralpathway.task.Tasks;
import org.referralpathway.task.WatchOpened;

/// A medicine, food or a visit of which nobody said an hour later whether it came: worker and
/// coordinators hear of it as of one that did not come.
@ApplicationScoped
class UntoldDelivery {
    private final Referrals referrals;
    private final Outbox outbox;

    UntoldDelivery(Referrals referrals, Outbox outbox) {
        this.referrals = referrals;
        this.outbox = outbox;
    }

    void opened(@Observes WatchOpened watch) {
        if (watch.kind() != Tasks.Kind.UNTOLD_DELIVERY) {
            return;
        }
        var id = Objects.requireNonNull(watch.referral());
        var referral = referrals.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (referral != null) {
            outbox.append(
                    ReferralEvent.beside(referral, "delivery-missed", "not-told", watch.at())
                            .toOutbox());
        }
    }
}
