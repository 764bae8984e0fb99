package org.referralpathway.directory.agreement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/// What partners have agreed in writing. It holds between those who have signed, from its first day
/// to the day before its last; a new text asks for new signatures to what it adds.
@Entity
@Table(name = "agreement")
public class Agreement {
    @Id private UUID id;

    @Column(name = "partnership_id")
    private UUID partnershipId;

    @Embedded private Terms terms;

    @ElementCollection
    @CollectionTable(name = "agreement_party", joinColumns = @JoinColumn(name = "agreement_id"))
    @OrderBy("organization")
    @BatchSize(size = 100)
    private List<Party> parties = new ArrayList<>();

    private int textVersion;
    private @Nullable LocalDate tellOn;
    private @Nullable LocalDate reviewTellOn;
    private long sequence;
    @Version private long version;

    @SuppressWarnings("UnusedVariable") // for whoever reads the table
    private Instant recordedAt;

    private Instant changedAt;

    protected Agreement() {}

    Agreement(UUID id, UUID partnership, Terms terms, List<UUID> parties, Instant now) {
        this.id = id;
        this.partnershipId = partnership;
        this.recordedAt = now;
        this.changedAt = now;
        this.textVersion = 1;
        take(terms, parties, now);
    }

    boolean says(Terms terms, List<UUID> organizations) {
        var held = parties.stream().map(Party::organization).collect(Collectors.toSet());
        return this.terms.equals(terms) && held.equals(Set.copyOf(organizations));
    }

    /// Whether somebody's signature would hold for longer than they gave it.
    boolean isProlongedBy(Terms terms) {
        return terms.isLongerThan(this.terms)
                && parties.stream().anyMatch(party -> party.signedVersion() != null);
    }

    /// Takes new terms and parties. Whoever was a party keeps its signature as long as the text is
    /// the one that was signed.
    void change(Terms terms, List<UUID> parties, Instant now) {
        if (!this.terms.saysTheSame(terms)) {
            this.textVersion++;
        }
        take(terms, parties, now);
    }

    private void take(Terms terms, List<UUID> organizations, Instant now) {
        if (this.terms == null || !terms.until().equals(this.terms.until())) {
            this.tellOn = Notice.first(terms.until());
        }
        if (this.terms == null || !Objects.equals(terms.review(), this.terms.review())) {
            this.reviewTellOn = Notice.first(terms.review());
        }
        this.terms = terms;
        var kept = List.copyOf(parties);
        parties.clear();
        for (var organization : organizations.stream().distinct().sorted().toList()) {
            parties.add(
                    kept.stream()
                            .filter(party -> party.organization().equals(organization))
                            .findFirst()
                            .orElse(Party.unsigned(organization)));
        }
        touch(now);
    }

    /// @return whether it is news: a party signs a text once
    boolean sign(UUID organization, String as, LocalDate today, Instant now) {
        var party = party(organization).orElseThrow();
        if (isSigned(party)) {
            return false;
        }
        parties.remove(party);
        parties.add(
                new Party(organization, textVersion, today, as, terms.shares(), party.askedOn()));
        touch(now);
        return true;
    }

    /// @return whether a party is to be asked to sign: once a day, while it has not
    boolean ask(UUID organization, LocalDate today, Instant now) {
        var party = party(organization).orElseThrow();
        if (isSigned(party) || today.equals(party.askedOn())) {
            return false;
        }
        parties.remove(party);
        parties.add(
                new Party(
                        organization,
                        party.signedVersion(),
                        party.signedOn(),
                        party.signedAs(),
                        party.signedShares(),
                        today));
        touch(now);
        return true;
    }

    /// Tells that it ends soon, or ended.
    ///
    /// @return what to say; nothing where nothing is due
    Optional<AgreementDue> tellEnd(LocalDate today, Instant now) {
        if (tellOn == null || tellOn.isAfter(today)) {
            return Optional.empty();
        }
        var days = Notice.stage(terms.until(), today);
        this.tellOn = Notice.next(terms.until(), days);
        return Optional.of(due(days, terms.until(), now));
    }

    /// Tells that it is to be looked at again.
    ///
    /// @return what to say; nothing where nothing is due, or it has ended by then
    Optional<AgreementDue> tellReview(LocalDate today, Instant now) {
        var review = terms.review();
        if (review == null || reviewTellOn == null || reviewTellOn.isAfter(today)) {
            return Optional.empty();
        }
        var days = Notice.stage(review, today);
        this.reviewTellOn = Notice.next(review, days);
        return terms.until().isAfter(today)
                ? Optional.of(due(days, review, now))
                : Optional.empty();
    }

    private AgreementDue due(int days, LocalDate on, Instant now) {
        touch(now);
        var told = parties.stream().map(Party::organization).toList();
        return new AgreementDue(id, partnershipId, told, days, on, terms.until(), sequence, now);
    }

    private void touch(Instant now) {
        this.changedAt = now;
        this.sequence++;
    }

    Optional<Party> party(UUID organization) {
        return parties.stream().filter(p -> p.organization().equals(organization)).findFirst();
    }

    /// Whether a party has signed the present text.
    public boolean isSigned(Party party) {
        return party.signedVersion() != null && party.signedVersion() == textVersion;
    }

    /// What a party has put its name to, as far as the present text still says it: another text
    /// stops only what it adds, until it is signed too (MISSION B row 6).
    private List<Share> holdsFor(Party party) {
        var signed = party.signedShares() == null ? List.<Share>of() : party.signedShares();
        return terms.shares().stream().flatMap(share -> share.within(signed).stream()).toList();
    }

    AgreementChanged event() {
        var signed =
                parties.stream()
                        .map(p ->
                                new AgreementChanged.Party(
                                        p.organization(),
                                        p.signedVersion(),
                                        p.signedOn(),
                                        holdsFor(p)))
                        .toList();
        return new AgreementChanged(
                id,
                partnershipId,
                terms.kind(),
                textVersion,
                signed,
                terms.shares(),
                terms.from(),
                terms.review(),
                terms.until(),
                terms.seenAfterDays(),
                sequence,
                changedAt);
    }

    public UUID id() {
        return id;
    }

    public UUID partnership() {
        return partnershipId;
    }

    public Terms terms() {
        return terms;
    }

    public List<Party> parties() {
        return List.copyOf(parties);
    }

    public int textVersion() {
        return textVersion;
    }

    public long version() {
        return version;
    }

    public long sequence() {
        return sequence;
    }
}
