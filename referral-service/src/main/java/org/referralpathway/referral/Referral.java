package org.referralpathway.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.need.Need;

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
    private Instant offeredAt;
    private Instant statusChangedAt;
    @Version private long version;
    private long sequence;

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
                        .orElseThrow(() ->
                                new IllegalMove(status, action, Moves.allowed(status, parties)));
        if (move.reason() && (reason == null || !reason.fits(action))) {
            throw new ReasonNeeded(action);
        }
        status = move.to();
        statusReason = move.reason() && reason != null ? reason.code() : null;
        statusChangedAt = at;
        sequence++;
        return ReferralEvent.of(this, move, at);
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
