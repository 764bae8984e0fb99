package org.referralpathway.enquiry;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.referralpathway.clock.WorkingTime;

/// A question that somebody asks of a public body. Without a desk it lies with those who coordinate
/// the partnership; the clock runs against whoever has it.
@Entity
public class Enquiry {
    /// Those who coordinate pass it on within two working days, as any question is answered
    /// (MISSION C 4c).
    private static final int TO_PASS_ON = 2;

    @Id private UUID id;
    private UUID organization;
    private UUID askedBy;
    private UUID partnership;
    private @Nullable UUID referral;
    private UUID sealedUnder;
    private byte[] subject;
    private @Nullable UUID desk;
    private @Nullable UUID body;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> passedBy;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant askedAt;
    private Instant heldSince;
    private @Nullable Instant remindAt;
    private @Nullable Instant dueAt;
    private boolean late;
    private @Nullable Instant answeredAt;
    private @Nullable Instant closedAt;
    private int reopened;
    private long sequence;
    @Version private long version;

    protected Enquiry() {}

    /// @param sealedUnder whose key its words are sealed under: the person's, where it is about a
    ///   referral, else its own
    Enquiry(
            UUID id,
            UUID organization,
            UUID askedBy,
            UUID partnership,
            @Nullable UUID referral,
            UUID sealedUnder,
            byte[] subject,
            Instant at) {
        this.id = id;
        this.organization = organization;
        this.askedBy = askedBy;
        this.partnership = partnership;
        this.referral = referral;
        this.sealedUnder = sealedUnder;
        this.subject = subject;
        this.passedBy = List.of();
        this.state = State.OPEN;
        this.askedAt = at;
        this.heldSince = at;
    }

    /// Where it is answered: OPEN asks somebody to act, ANSWERED the asker, CLOSED nobody.
    public enum State {
        OPEN,
        ANSWERED,
        CLOSED
    }

    /// A desk that answers questions.
    ///
    /// @param answersWithin working days
    record Holder(UUID desk, UUID organization, int answersWithin) {}

    /// @param holder null for those who coordinate
    void asked(@Nullable Holder holder, Instant at, WorkingTime working) {
        goesTo(holder, at, working);
    }

    /// The clock begins anew for whoever has it now.
    ///
    /// @param by who passes it on, and still sees how it stands
    void pass(Holder holder, UUID by, Instant at, WorkingTime working) {
        passedBy = Stream.concat(passedBy.stream(), Stream.of(by)).distinct().toList();
        goesTo(holder, at, working);
    }

    private void goesTo(@Nullable Holder holder, Instant at, WorkingTime working) {
        desk = holder == null ? null : holder.desk();
        body = holder == null ? null : holder.organization();
        runs(holder == null ? TO_PASS_ON : holder.answersWithin(), at, working);
    }

    private void runs(int days, Instant at, WorkingTime working) {
        var time = WorkingTime.DAY.multipliedBy(days);
        heldSince = at;
        remindAt = working.after(at, time.dividedBy(2));
        dueAt = working.after(at, time);
        late = false;
        sequence++;
    }

    /// @return how much working time it took whoever had it
    Duration answered(Instant at, WorkingTime working) {
        state = State.ANSWERED;
        answeredAt = at;
        stopped();
        return working.between(heldSince, at);
    }

    void askedAgain(int days, Instant at, WorkingTime working) {
        state = State.OPEN;
        reopened++;
        runs(days, at, working);
    }

    void closed(Instant at) {
        state = State.CLOSED;
        closedAt = at;
        stopped();
    }

    private void stopped() {
        remindAt = null;
        dueAt = null;
        late = false;
        sequence++;
    }

    void reminded() {
        remindAt = null;
        sequence++;
    }

    void nowLate() {
        late = true;
        remindAt = null;
        sequence++;
    }

    public UUID id() {
        return id;
    }

    UUID organization() {
        return organization;
    }

    UUID askedBy() {
        return askedBy;
    }

    UUID partnership() {
        return partnership;
    }

    @Nullable UUID referral() {
        return referral;
    }

    UUID sealedUnder() {
        return sealedUnder;
    }

    byte[] subject() {
        return subject;
    }

    @Nullable UUID desk() {
        return desk;
    }

    @Nullable UUID body() {
        return body;
    }

    State state() {
        return state;
    }

    Instant askedAt() {
        return askedAt;
    }

    @Nullable Instant dueAt() {
        return dueAt;
    }

    boolean late() {
        return late;
    }

    boolean isDue(Instant at) {
        return dueAt != null && !late && !Objects.requireNonNull(dueAt).isAfter(at);
    }

    boolean isToRemind(Instant at) {
        return remindAt != null && !Objects.requireNonNull(remindAt).isAfter(at);
    }

    @Nullable Instant answeredAt() {
        return answeredAt;
    }

    int reopened() {
        return reopened;
    }

    long sequence() {
        return sequence;
    }

    long version() {
        return version;
    }
}
