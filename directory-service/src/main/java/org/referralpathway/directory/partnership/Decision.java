package org.referralpathway.directory.partnership;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/// What the partners decide about one organisation (MISSION B 7). The core members vote, a vote
/// each, the organisation itself not; more than half of them agree or decline. Nobody is kept from
/// leaving.
@Entity
@Table(name = "partnership_decision")
public class Decision {
    @Id private UUID id;
    private UUID partnershipId;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private DecisionKind kind;

    private LocalDate onDay;
    private String why;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private DecisionState state;

    private UUID proposedBy;

    @SuppressWarnings("UnusedVariable") // for whoever reads the table
    private @Nullable UUID recordedBy;

    @ElementCollection
    @CollectionTable(name = "partnership_vote", joinColumns = @JoinColumn(name = "decision_id"))
    @BatchSize(size = 100)
    private Set<Vote> votes = new HashSet<>();

    @Version private long version;
    private Instant recordedAt;
    private @Nullable Instant decidedAt;

    protected Decision() {}

    Decision(UUID id, UUID partnership, Proposal proposal, UUID by, Instant now) {
        this.id = id;
        this.partnershipId = partnership;
        this.organizationId = proposal.organization();
        this.kind = proposal.kind();
        this.onDay = proposal.on();
        this.why = proposal.why();
        this.proposedBy = by;
        this.recordedAt = now;
        this.state = DecisionState.PROPOSED;
    }

    /// One that the partners made elsewhere.
    ///
    /// @param by the organisation that records it
    /// @param recorder who writes it down
    static Decision made(
            UUID id, UUID partnership, Proposal proposal, UUID by, UUID recorder, Instant now) {
        var made = new Decision(id, partnership, proposal, by, now);
        made.recordedBy = recorder;
        made.agree(now);
        return made;
    }

    /// @param on the first day on which it holds
    public record Proposal(UUID organization, DecisionKind kind, LocalDate on, String why) {}

    /// An organisation's vote. Nothing in it may be missing, so that a vote is only ever added:
    /// rows are not taken out to be written again.
    @Embeddable
    public record Vote(
            @Column(name = "organization_id", nullable = false) UUID organization,
            @Column(nullable = false) boolean agrees,
            @Column(name = "user_id", nullable = false) UUID user,
            @Column(nullable = false) Instant at) {}

    /// Takes a vote; an organisation's second one is not counted.
    ///
    /// @param core the organisations that may vote
    void vote(Vote vote, Set<UUID> core, Instant now) {
        if (votes.stream().anyMatch(v -> v.organization().equals(vote.organization()))) {
            return;
        }
        votes.add(vote);
        var enough = core.size() / 2 + 1;
        if (count(true, core) >= enough) {
            end(DecisionState.AGREED, now);
        } else if (core.size() - count(false, core) < enough) {
            end(DecisionState.DECLINED, now);
        }
    }

    /// Whoever has left the core since is not counted.
    private long count(boolean agrees, Set<UUID> core) {
        return votes.stream()
                .filter(vote -> vote.agrees() == agrees && core.contains(vote.organization()))
                .count();
    }

    /// It needs nobody's vote.
    void agree(Instant now) {
        end(DecisionState.AGREED, now);
    }

    /// It is about something that is over.
    void decline(Instant now) {
        end(DecisionState.DECLINED, now);
    }

    private void end(DecisionState state, Instant now) {
        this.state = state;
        this.decidedAt = now;
    }

    public UUID id() {
        return id;
    }

    UUID partnership() {
        return partnershipId;
    }

    public UUID organization() {
        return organizationId;
    }

    public DecisionKind kind() {
        return kind;
    }

    public LocalDate on() {
        return onDay;
    }

    public String why() {
        return why;
    }

    public DecisionState state() {
        return state;
    }

    public UUID proposedBy() {
        return proposedBy;
    }

    public List<Vote> votes() {
        return votes.stream().sorted(Comparator.comparing(Vote::at)).toList();
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }
}
