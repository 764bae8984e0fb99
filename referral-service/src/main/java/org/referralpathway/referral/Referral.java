package org.referralpathway.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.referralpathway.need.Need;
import org.referralpathway.person.Households;

/// One offer of a need to one group. Changes itself by the moves of [Moves] and by nothing else;
/// each move counts `sequence` up and returns what happened.
@Entity
public class Referral {
    @Id private UUID id;
    private UUID need;
    private UUID service;
    private UUID organization;
    private UUID referrerOrganization;
    private @Nullable String referrerTeam;
    private UUID referrerUser;
    private UUID pathway;
    private int pathwayVersion;
    private UUID partnership;

    @Enumerated(EnumType.STRING)
    private ReferralStatus status;

    private @Nullable String statusReason;
    private int quantity;
    private @Nullable UUID pool;
    private int unitsHeld;
    private boolean partDelivered;
    private byte @Nullable [] summary;
    private byte @Nullable [] reasonNote;
    private @Nullable LocalDate firstContact;
    private @Nullable LocalDate reviewOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Party askedBy;

    private @Nullable Instant waitlistedAt;
    private @Nullable UUID assignedTo;
    private @Nullable UUID replaces;
    private @Nullable UUID handsOver;
    private @Nullable Integer householdAdults;
    private @Nullable Integer householdChildren;
    private int activity;
    private Instant offeredAt;
    private Instant statusChangedAt;
    @Version private long version;

    /// Counted for consumers; a reminder does not make what somebody has read stale.
    @OptimisticLock(excluded = true)
    private long sequence;

    /// When the clock of the group's answer began to run; null while it stands still.
    @OptimisticLock(excluded = true)
    private @Nullable Instant clockFrom;

    @OptimisticLock(excluded = true)
    private long clockUsed;

    @Transient private @Nullable ReferralStatus before;

    protected Referral() {}

    /// A draft of this need for a service.
    ///
    /// @param organization whose service it is
    Referral(UUID id, Need need, UUID service, UUID organization, UUID by, Instant at) {
        this.id = id;
        this.need = need.id();
        this.service = service;
        this.organization = organization;
        this.referrerOrganization = need.organization();
        this.referrerTeam = need.team();
        this.referrerUser = by;
        this.pathway = need.pathway();
        this.pathwayVersion = need.pathwayVersion();
        this.partnership = need.partnership();
        this.quantity = need.quantity();
        this.status = ReferralStatus.DRAFT;
        this.clockFrom = at;
        this.offeredAt = at;
        this.statusChangedAt = at;
    }

    /// Makes a move.
    ///
    /// @param parties on whose behalf the caller may act here
    /// @throws IllegalMove when the table has no such move from here for any of them
    ReferralEvent move(Action action, Set<Party> parties, @Nullable ReasonCode reason, Instant at) {
        var move =
                Moves.find(status, action)
                        .filter(m -> m.by().stream().anyMatch(parties::contains))
                        .filter(m -> m.action() != Action.ANSWER || isTurnOf(parties))
                        .orElseThrow(() -> new IllegalMove(status, action, allowed(parties)));
        if (move.reason() && (reason == null || !reason.fits(action))) {
            throw new ReasonNeeded(action);
        }
        before = status;
        status = move.to();
        statusReason = move.reason() && reason != null ? reason.code() : null;
        statusChangedAt = at;
        sequence++;
        return ReferralEvent.of(this, move, at);
    }

    /// What these parties may do now.
    List<Move> allowed(Set<Party> parties) {
        return Moves.allowed(status, parties).stream()
                .filter(m -> m.action() != Action.ANSWER || isTurnOf(parties))
                .toList();
    }

    /// Who asked waits for the other side.
    private boolean isTurnOf(Set<Party> parties) {
        return askedBy == Party.PROVIDER
                ? parties.contains(Party.REFERRER) || parties.contains(Party.COORDINATOR)
                : parties.contains(Party.PROVIDER);
    }

    /// A question stands; `statusReason` says whose turn it is.
    void asked(Party by) {
        askedBy = by;
        statusReason = by == Party.PROVIDER ? "query-referrer" : "query-group";
    }

    /// The asker reads on.
    void answered() {
        statusReason = askedBy == Party.PROVIDER ? "answer-group" : "answer-referrer";
    }

    void waits(Instant since, LocalDate lookAgain) {
        waitlistedAt = since;
        reviewOn = lookAgain;
    }

    void takes(int part) {
        quantity = part;
    }

    void assign(@Nullable UUID user) {
        assignedTo = user;
    }

    /// A new offer after a decline that was talked over: it begins where the old one stands.
    void replacesDeclined(Referral declined) {
        replaces = declined.id;
        status = declined.status;
    }

    void replaces(Referral other) {
        replaces = other.id;
    }

    /// Its acceptance ends the help of the other.
    void takesOverFrom(Referral other) {
        replaces = other.id;
        handsOver = other.id;
    }

    /// Something was written beside it: whoever read it before reads it again before changing it.
    void touched() {
        activity++;
    }

    /// The clock of the group's answer runs from here.
    void clockRuns(Instant from, Duration used) {
        clockFrom = from;
        clockUsed = used.toSeconds();
    }

    /// A question stops it.
    void clockStops(Duration more) {
        clockUsed += more.toSeconds();
        clockFrom = null;
    }

    @Nullable Instant clockFrom() {
        return clockFrom;
    }

    /// What of it had passed before it stood still.
    Duration clockUsed() {
        return Duration.ofSeconds(clockUsed);
    }

    /// Whose question stands.
    @Nullable Party askedBy() {
        return askedBy;
    }

    /// A fact of a clock has its place among the others.
    void nextReminder() {
        before = null;
        sequence++;
    }

    /// A fact that is no move has its place among them.
    long nextFact() {
        activity++;
        before = null;
        return ++sequence;
    }

    /// How many lived there when it was sent.
    void livesWith(Households.@Nullable Size size) {
        householdAdults = size == null ? null : (Integer) size.adults();
        householdChildren = size == null ? null : (Integer) size.children();
    }

    Households.@Nullable Size household() {
        return householdAdults == null || householdChildren == null
                ? null
                : new Households.Size(householdAdults, householdChildren);
    }

    /// Remembers which places it holds, so that exactly those are given back.
    void hold(UUID fromPool, int units) {
        pool = fromPool;
        unitsHeld = units;
    }

    void letGo() {
        unitsHeld = 0;
    }

    void contacted(LocalDate on) {
        firstContact = on;
    }

    void reviewOn(LocalDate on) {
        reviewOn = on;
    }

    void delivered(byte @Nullable [] sealedSummary, boolean inPart) {
        summary = sealedSummary;
        partDelivered = inPart;
    }

    void explained(byte @Nullable [] sealedNote) {
        reasonNote = sealedNote;
    }

    public UUID id() {
        return id;
    }

    public UUID need() {
        return need;
    }

    public UUID service() {
        return service;
    }

    public UUID organization() {
        return organization;
    }

    public UUID referrerOrganization() {
        return referrerOrganization;
    }

    @Nullable String referrerTeam() {
        return referrerTeam;
    }

    UUID referrerUser() {
        return referrerUser;
    }

    UUID pathway() {
        return pathway;
    }

    int pathwayVersion() {
        return pathwayVersion;
    }

    UUID partnership() {
        return partnership;
    }

    /// Where it stood before the move that was just made; where it stands if none was.
    ReferralStatus before() {
        return before == null ? status : before;
    }

    public ReferralStatus status() {
        return status;
    }

    @Nullable String statusReason() {
        return statusReason;
    }

    int quantity() {
        return quantity;
    }

    @Nullable UUID pool() {
        return pool;
    }

    int unitsHeld() {
        return unitsHeld;
    }

    boolean partDelivered() {
        return partDelivered;
    }

    byte @Nullable [] summary() {
        return summary;
    }

    @Nullable Instant waitlistedAt() {
        return waitlistedAt;
    }

    @Nullable LocalDate reviewOn() {
        return reviewOn;
    }

    @Nullable UUID assignedTo() {
        return assignedTo;
    }

    @Nullable UUID replaces() {
        return replaces;
    }

    @Nullable UUID handsOver() {
        return handsOver;
    }

    Instant offeredAt() {
        return offeredAt;
    }

    Instant statusChangedAt() {
        return statusChangedAt;
    }

    public long version() {
        return version;
    }

    long sequence() {
        return sequence;
    }
}
