package org.referralpathway.directory.agreement;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.InstantSource;
import java.util.UUID;
import org.referralpathway.directory.agreement.AgreementDue.What;
import org.referralpathway.directory.calendar.Today;
import org.referralpathway.directory.query.DueRows;
import org.referralpathway.kit.outbox.Outbox;

/// Tells that agreements end or are to be looked at again: what is due stands in their rows, each
/// is told in a transaction of its own.
@ApplicationScoped
public class TellDays {
    private final Agreements agreements;
    private final AgreementLinks links;
    private final Outbox outbox;
    private final InstantSource clock;

    TellDays(Agreements agreements, AgreementLinks links, Outbox outbox, InstantSource clock) {
        this.agreements = agreements;
        this.links = links;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// All that is due now.
    @Scheduled(every = "${pathway.freshness.every:10m}", delayed = "1m")
    public void run() {
        links.forgetExpired();
        DueRows.each(most -> agreements.toTell(Today.at(clock), most), this::tell);
    }

    private void tell(UUID id) {
        var agreement = agreements.findById(id, LockModeType.PESSIMISTIC_WRITE);
        var today = Today.at(clock);
        var now = clock.instant();
        agreement.tellReview(today, now).ifPresent(due -> outbox.append(due.toOutbox(What.REVIEW)));
        agreement.tellEnd(today, now).ifPresent(due -> outbox.append(due.toOutbox(What.EXPIRY)));
    }
}
