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
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.outbox.Outbox;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.kit.problem.NotFound;
import org.referralpathway.person.Vault;
import org.referralpathway.referral.Errands;

/// What can be done with a question, and by whom: whoever asked asks again or is content, whoever
/// has it answers or passes it on.
@ApplicationScoped
class Ask {
    private static final Duration TO_ASK_AGAIN = Duration.ofDays(28);
    private final Enquiries enquiries;
    private final Errands errands;
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
            Errands errands,
            Coordination coordination,
            BankHolidays holidays,
            Vault vault,
            Outbox outbox,
            EntityManager entities,
            Caller caller,
            Uuid7 ids,
            InstantSource clock) {
        this.enquiries = enquiries;
        this.errands = errands;
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
    record Question(
            UUID partnership,
            @Nullable UUID desk,
            @Nullable UUID referral,
            String subject,
            String text) {
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
        var sealedUnder = question.referral() == null ? id : person(question.referral());
        var seal = sealedUnder.equals(id) ? vault.create(id) : vault.of(sealedUnder);
        var enquiry =
                new Enquiry(
                        id,
                        caller.organization(),
                        caller.user(),
                        question.partnership(),
                        question.referral(),
                        sealedUnder,
                        Objects.requireNonNull(seal.close(id, "subject", question.subject())),
                        at);
        enquiry.asked(holder, at, holidays.of(question.partnership()));
        enquiries.persistAndFlush(enquiry);
        entry(enquiry, "asked", question.text(), null, at);
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
        entry(enquiry, "routed", null, null, at);
        enquiry.pass(next, caller.organization(), at, holidays.of(enquiry.partnership()));
        say(enquiry, "routed", at);
        return id;
    }

    @Transactional
    UUID answer(UUID id, IfMatch version, String text) {
        var enquiry = open(id, version);
        requireHolder(enquiry);
        var at = clock.instant();
        var took = enquiry.answered(at, holidays.of(enquiry.partnership()));
        entry(enquiry, "answered", text, took, at);
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
        var days =
                desk == null
                        ? 2
                        : enquiries.desk(desk).map(Enquiry.Holder::answersWithin).orElse(2);
        entry(enquiry, "asked-again", text, null, at);
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

    private void entry(
            Enquiry enquiry,
            String kind,
            @Nullable String text,
            @Nullable Duration took,
            Instant at) {
        var id = ids.next();
        entities.createNativeQuery(
                        """
                        insert into enquiry_entry (id, enquiry, kind, text, organization, by_user, at, minutes)
                        values (?1, ?2, ?3, cast(?4 as bytea), ?5, ?6, ?7, cast(?8 as int))\
                        """)
                .setParameter(1, id)
                .setParameter(2, enquiry.id())
                .setParameter(3, kind)
                .setParameter(4, vault.of(enquiry.sealedUnder()).close(id, "text", text))
                .setParameter(5, caller.organization())
                .setParameter(6, caller.user())
                .setParameter(7, at)
                .setParameter(8, took == null ? null : (int) took.toMinutes())
                .executeUpdate();
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

    /// Anybody of the body that has it: desks are small, and people are away.
    private void requireHolder(Enquiry enquiry) {
        var body = enquiry.body();
        if (body == null) {
            coordination.require(enquiry.partnership());
        } else if (!body.equals(caller.organization())) {
            throw new EnquiryRefused(EnquiryRefused.Why.NOT_YOURS);
        }
    }

    private void requirePart(UUID partnership) {
        var part =
                entities.createNativeQuery(
                                """
                                select 1 from partnership_member
                                where partnership = ?1 and organization = ?2 and valid_from <= current_date
                                  and (valid_until is null or valid_until > current_date)\
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

    /// @throws NotFound for a referral that the caller has no part in
    private UUID person(UUID referral) {
        return errands.personOf(referral);
    }
}
