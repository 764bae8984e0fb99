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
    @Id private UUID id;
    private UUID organization;
    private UUID askedBy;
    private UUID partnership;
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
    private @Nullable Instant forgottenAt;
    private int reopened;
    private long sequence;
    @Version private long version;

    protected Enquiry() {}

    Enquiry(
            UUID id,
            UUID organization,
            UUID askedBy,
            UUID partnership,
            byte[] subject,
            Instant at) {
        this.id = id;
        this.organization = organization;
        this.askedBy = askedBy;
        this.partnership = partnership;
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

    /// The clock begins anew for whoever has it now; within one body it runs on.
    ///
    /// @param by who passes it on, and still sees how it stands
    void pass(Holder holder, UUID by, Instant at, WorkingTime working) {
        sees(by);
        if (holder.organization().equals(body)) {
            desk = holder.desk();
            sequence++;
        } else {
            goesTo(holder, at, working);
        }
    }

    private void goesTo(@Nullable Holder holder, Instant at, WorkingTime working) {
        desk = holder == null ? null : holder.desk();
        body = holder == null ? null : holder.organization();
        runs(holder == null ? Ask.TO_PASS_ON : holder.answersWithin(), at, working);
    }

    private void runs(int days, Instant at, WorkingTime working) {
        var time = WorkingTime.DAY.multipliedBy(days);
        heldSince = at;
        remindAt = working.after(at, time.dividedBy(2));
        dueAt = working.after(at, time);
        late = false;
        sequence++;
    }

    private void sees(UUID organization) {
        passedBy = Stream.concat(passedBy.stream(), Stream.of(organization)).distinct().toList();
    }

    /// How much working time whoever has it has had it.
    Duration held(Instant at, WorkingTime working) {
        return working.between(heldSince, at);
    }

    /// @param by who answers it: whoever has it, or those who coordinate for a body that is late
    void answered(UUID by, Instant at) {
        if (!by.equals(body)) {
            sees(by);
        }
        state = State.ANSWERED;
        answeredAt = at;
        stopped();
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

    /// Nothing of what was written can be read from now on.
    void forgotten(Instant at) {
        forgottenAt = at;
    }

    boolean isToForget(Instant before) {
        return state == State.CLOSED
                && forgottenAt == null
                && closedAt != null
                && !closedAt.isAfter(before);
    }

    boolean wasPassedBy(UUID organization) {
        return passedBy.contains(organization);
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
