package org.referralpathway.enquiry;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.referralpathway.access.SystemRows;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.person.Vault;

/// Reminds whoever has a question at half of its time, says that it is late when it is over, and
/// closes what was answered and not asked again, and forgets the words a year later. Due times are
/// rows; any number of processes look.
@ApplicationScoped
class EnquiryClock {
    private static final Logger LOG = Logger.getLogger(EnquiryClock.class);
    private static final Duration ANSWERED_STAYS = Duration.ofDays(28);
    private static final Duration CLOSED_STAYS = Duration.ofDays(365);

    /// Drawn by lot: of more than are taken at once, ones that fail each time keep no others out.
    private static final String DUE =
            """
            select id, organization from (
                select id, organization from enquiry where remind_at <= ?
                union select id, organization from enquiry where due_at <= ? and not late
                union select id, organization from enquiry where state = 'ANSWERED' and answered_at <= ?
                union select id, organization from enquiry where state = 'CLOSED' and forgotten_at is null and closed_at <= ?
            ) due order by random() limit 200\
            """;

    private final SystemRows rows;
    private final One one;
    private final Caller caller;
    private final InstantSource clock;

    EnquiryClock(SystemRows rows, One one, Caller caller, InstantSource clock) {
        this.rows = rows;
        this.one = one;
        this.caller = caller;
        this.clock = clock;
    }

    private record Due(UUID enquiry, UUID organization) {}

    @Scheduled(
            every = "${pathway.enquiries.every:30s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        for (var due : due()) {
            caller.actsFor(due.enquiry(), due.organization(), "clock");
            try {
                one.fire(due.enquiry());
            } catch (RuntimeException e) {
                LOG.errorf("A question is looked at again: %s", e.getClass().getName());
            }
        }
    }

    private List<Due> due() {
        var now = Timestamp.from(clock.instant());
        return rows.list(
                DUE,
                row -> new Due(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                now,
                now,
                Timestamp.from(clock.instant().minus(ANSWERED_STAYS)),
                Timestamp.from(clock.instant().minus(CLOSED_STAYS)));
    }

    /// One question in one transaction, looked at again under its lock.
    @ApplicationScoped
    static class One {
        private final Enquiries enquiries;
        private final Ask ask;
        private final Vault vault;
        private final InstantSource clock;

        One(Enquiries enquiries, Ask ask, Vault vault, InstantSource clock) {
            this.enquiries = enquiries;
            this.ask = ask;
            this.vault = vault;
            this.clock = clock;
        }

        @Transactional
        void fire(UUID id) {
            var enquiry = enquiries.requireLocked(id);
            var at = clock.instant();
            var answered = enquiry.answeredAt();
            if (enquiry.isDue(at)) {
                enquiry.nowLate();
                ask.say(enquiry, "late", at);
            } else if (enquiry.isToRemind(at)) {
                enquiry.reminded();
                ask.say(enquiry, "reminder", at);
            } else if (enquiry.state() == Enquiry.State.ANSWERED
                    && answered != null
                    && !answered.plus(ANSWERED_STAYS).isAfter(at)) {
                enquiry.closed(at);
                ask.say(enquiry, "closed", at);
            } else if (enquiry.isToForget(at.minus(CLOSED_STAYS))) {
                vault.destroy(id, at);
                enquiry.forgotten(at);
            }
        }
    }
}
