package org.referralpathway.enquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Coordination;
import org.referralpathway.clock.BankHolidays;
import org.referralpathway.clock.WorkingTime;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.outbox.Outbox;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.person.Vault;

/// What can be done with a question, and by whom: whoever asked asks again or is content, whoever
/// has it answers or passes it on.
@ApplicationScoped
class Ask {
    /// Those who coordinate pass it on within two working days, as any question is answered
    /// (MISSION C 4c).
    static final int TO_PASS_ON = 2;

    private static final Duration TO_ASK_AGAIN = Duration.ofDays(28);
    private final Enquiries enquiries;
    private final Coordination coordination;
    private final BankHolidays holidays;
    private final Vault vault;
    private final Outbox outbox;
    private final EntityManager entities;
    private final Caller caller;
    private final Uuid7 ids;
    private final InstantSource clock;

    Ask(
            Enquiries enquiries,
            Coordination coordination,
            BankHolidays holidays,
            Vault vault,
            Outbox outbox,
            EntityManager entities,
            Caller caller,
            Uuid7 ids,
            InstantSource clock) {
        this.enquiries = enquiries;
        this.coordination = coordination;
        this.holidays = holidays;
        this.vault = vault;
        this.outbox = outbox;
        this.entities = entities;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /// @param desk null where whoever asks knows none: those who coordinate pass it on
    record Question(UUID partnership, @Nullable UUID desk, String subject, String text) {
        @Override
        public String toString() {
            return "Question[not shown]";
        }
    }

    @Transactional
    UUID ask(Question question) {
        requirePart(question.partnership());
        var at = clock.instant();
        var holder = question.desk() == null ? null : desk(question.desk());
        var id = ids.next();
        var seal = vault.create(id);
        var enquiry =
                new Enquiry(
                        id,
                        caller.organization(),
                        caller.user(),
                        question.partnership(),
                        Objects.requireNonNull(seal.close(id, "subject", question.subject())),
                        at);
        enquiry.asked(holder, at, holidays.of(question.partnership()));
        enquiries.persistAndFlush(enquiry);
        entry(enquiry, "asked", question.text(), at);
        say(enquiry, "asked", at);
        return id;
    }

    /// To another desk, of whatever body; the answer is timed anew.
    @Transactional
    UUID pass(UUID id, IfMatch version, UUID desk) {
        var enquiry = open(id, version);
        requireHolder(enquiry);
        var at = clock.instant();
        var next = desk(desk);
        if (next.desk().equals(enquiry.desk())) {
            throw new InvalidField("/desk", "Choose another desk: this one has it");
        }
        entry(enquiry, "routed", null, at);
        enquiry.pass(next, caller.organization(), at, holidays.of(enquiry.partnership()));
        say(enquiry, "routed", at);
        return id;
    }

    @Transactional
    UUID answer(UUID id, IfMatch version, String text) {
        var enquiry = open(id, version);
        requireHolder(enquiry);
        var at = clock.instant();
        entry(enquiry, "answered", text, at);
        enquiry.answered(caller.organization(), at);
        say(enquiry, "answered", at);
        return id;
    }

    /// It was no answer yet.
    @Transactional
    UUID askAgain(UUID id, IfMatch version, String text) {
        var enquiry = own(id, version);
        var at = clock.instant();
        var answered = enquiry.answeredAt();
        if (enquiry.state() == Enquiry.State.OPEN
                || answered == null
                || answered.plus(TO_ASK_AGAIN).isBefore(at)) {
            throw new EnquiryRefused(EnquiryRefused.Why.NOT_ANSWERED);
        }
        var desk = enquiry.desk();
        var days = desk == null ? TO_PASS_ON : enquiries.promised(desk);
        entry(enquiry, "asked-again", text, at);
        enquiry.askedAgain(days, at, holidays.of(enquiry.partnership()));
        say(enquiry, "asked-again", at);
        return id;
    }

    /// Whoever asked is content, or does not need it any more.
    @Transactional
    UUID close(UUID id, IfMatch version) {
        var enquiry = own(id, version);
        if (enquiry.state() == Enquiry.State.CLOSED) {
            return id;
        }
        var at = clock.instant();
        enquiry.closed(at);
        say(enquiry, "closed", at);
        return id;
    }

    void say(Enquiry enquiry, String fact, Instant at) {
        var desk = enquiry.desk();
        var staff = desk == null ? List.<UUID>of() : enquiries.staff(desk);
        outbox.append(EnquiryEvent.of(enquiry, fact, staff, at).toOutbox());
    }

    private void entry(Enquiry enquiry, String kind, @Nullable String text, Instant at) {
        var id = ids.next();
        var held = kind.equals("routed") || kind.equals("answered") ? held(enquiry, at) : null;
        entities.createNativeQuery(
                        """
                        insert into enquiry_entry (id, enquiry, kind, text, organization, by_user, at, minutes, promised)
                        values (?1, ?2, ?3, cast(?4 as bytea), ?5, ?6, ?7, cast(?8 as int), cast(?9 as int))\
                        """)
                .setParameter(1, id)
                .setParameter(2, enquiry.id())
                .setParameter(3, kind)
                .setParameter(
                        4, text == null ? null : vault.of(enquiry.id()).close(id, "text", text))
                .setParameter(5, caller.organization())
                .setParameter(6, caller.user())
                .setParameter(7, at)
                .setParameter(8, held == null ? null : held.minutes())
                .setParameter(9, held == null ? null : held.promised())
                .executeUpdate();
    }

    /// In working minutes.
    private record Held(int minutes, int promised) {}

    /// Null where those who coordinate had it, or it is they who act for a body that is late.
    private @Nullable Held held(Enquiry enquiry, Instant at) {
        var desk = enquiry.desk();
        if (desk == null || !caller.organization().equals(enquiry.body())) {
            return null;
        }
        var promised = enquiries.promised(desk) * (int) WorkingTime.DAY.toMinutes();
        var had = enquiry.held(at, holidays.of(enquiry.partnership()));
        return new Held((int) had.toMinutes(), promised);
    }

    private Enquiry open(UUID id, IfMatch version) {
        var enquiry = enquiries.requireLocked(id);
        version.check(enquiry.version());
        if (enquiry.state() != Enquiry.State.OPEN) {
            throw new EnquiryRefused(EnquiryRefused.Why.NOT_OPEN);
        }
        return enquiry;
    }

    private Enquiry own(UUID id, IfMatch version) {
        var enquiry = enquiries.requireLocked(id);
        if (!enquiry.organization().equals(caller.organization())) {
            throw new EnquiryRefused(EnquiryRefused.Why.NOT_YOURS);
        }
        version.check(enquiry.version());
        return enquiry;
    }

    /// Anybody of the body that has it: desks are small, and people are away. Once it is late,
    /// those who coordinate too.
    private void requireHolder(Enquiry enquiry) {
        var body = enquiry.body();
        if (body != null && body.equals(caller.organization())) {
            return;
        }
        if ((body == null || enquiry.late())
                && coordination.mine().contains(enquiry.partnership())) {
            return;
        }
        throw new EnquiryRefused(EnquiryRefused.Why.NOT_YOURS);
    }

    private void requirePart(UUID partnership) {
        var part =
                entities.createNativeQuery(
                                """
                                select 1 from partnership_member
                                where partnership = ?1 and organization = ?2 and valid_from <= cast(current_moment() at time zone 'Europe/London' as date)
                                  and (valid_until is null or valid_until > cast(current_moment() at time zone 'Europe/London' as date))\
                                """)
                        .setParameter(1, partnership)
                        .setParameter(2, caller.organization())
                        .getResultList();
        if (part.isEmpty()) {
            coordination.require(partnership);
        }
    }

    private Enquiry.Holder desk(UUID id) {
        return enquiries
                .desk(id)
                .orElseThrow(() -> new InvalidField("/desk", "Choose a desk of the directory"));
    }
}
