package org.referralpathway.directory.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.referralpathway.directory.calendar.Today;
import org.referralpathway.directory.eligibility.Eligibility;
import org.referralpathway.directory.hsds.Documents;
import org.referralpathway.directory.taxonomy.UsedTerm;

/// A service that an organisation gives: its HSDS document as it was last approved, without the
/// organisation and the places, which are records of their own.
@Entity
@Table(name = "service")
public class Service {
    private static final String WITHDRAWN = "withdrawn";

    @Id private UUID id;
    private UUID organizationId;
    private String name;
    private String status;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    private ObjectNode document;

    @Embedded private MatchFacts facts;
    @Embedded private Admission admission;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @SuppressWarnings("UnusedVariable") // searched by
    private List<UUID> terms;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @SuppressWarnings("UnusedVariable") // searched by
    private List<UUID> taxonomies;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private PlaceRule placeRule;

    /// What the public may read, for the search by words.
    @SuppressWarnings("UnusedVariable") // searched by
    private String searchText;

    @ElementCollection
    @CollectionTable(name = "opening", joinColumns = @JoinColumn(name = "service_id"))
    private List<Opening> openings = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "catchment_ring", joinColumns = @JoinColumn(name = "service_id"))
    private List<Ring> rings = new ArrayList<>();

    /// By which way of drawing its searched columns were made, see [RedrawServices].
    private int drawn;

    private String offerKind;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> ownFields = List.of();

    @Embedded private Life life;
    private long sequence;
    @Version private long version;

    @SuppressWarnings("UnusedVariable") // for whoever reads the table
    private Instant recordedAt;

    private Instant changedAt;

    protected Service() {}

    Service(
            UUID id,
            UUID organizationId,
            ObjectNode document,
            PlaceRule placeRule,
            Surroundings around,
            Instant now) {
        this.id = id;
        this.recordedAt = now;
        this.placeRule = placeRule;
        take(organizationId, document);
        draw(around, now);
        this.life = Life.beginning(facts.assuredDate(), Today.on(now));
    }

    /// Whether a new document, or another organisation behind it, would change anything. One that
    /// was withdrawn comes back with its row.
    boolean differs(UUID organizationId, ObjectNode document) {
        return !this.organizationId.equals(organizationId)
                || isWithdrawn()
                || !Documents.same(this.document, document);
    }

    /// Takes a new approved version: whoever wrote it gave a sign of life.
    void change(UUID organizationId, ObjectNode document, Surroundings around, Instant now) {
        take(organizationId, document);
        draw(around, now);
        this.life = life.seen(Today.on(now), false);
    }

    /// Takes what a file or a feed brings, which is as fresh as it says itself.
    void renew(UUID organizationId, ObjectNode document, Surroundings around, Instant now) {
        take(organizationId, document);
        draw(around, now);
        this.life = life.seen(Life.beginning(facts.assuredDate(), Today.on(now)).aliveOn(), false);
    }

    /// Somebody gave a sign that it holds.
    ///
    /// @param confirmed whether they said so, and did not just use it
    /// @return whether that is news: a second sign on a day is none
    public boolean seenAlive(LocalDate day, boolean confirmed, Instant now) {
        var seen = life.seen(day, confirmed);
        if (seen.equals(life)) {
            return false;
        }
        this.life = seen;
        this.changedAt = now;
        this.sequence++;
        return true;
    }

    /// Tells what is due on a day.
    ///
    /// @param asked whether its group may be asked: it was not within a month
    /// @return nothing where nothing is due, or a sign of life came in between
    public Optional<ConfirmationDue> tell(
            LocalDate day, List<UUID> partnerships, boolean asked, Instant now) {
        if (!life.isToBeTold(day) || !status.equals("active") || placeRule == PlaceRule.HELD) {
            return Optional.empty();
        }
        this.life = life.told(day);
        this.sequence++;
        return Optional.of(
                new ConfirmationDue(
                        id,
                        organizationId,
                        partnerships,
                        life.toldStage().code(),
                        life.aliveOn(),
                        asked || !life.toldStage().isNudge(),
                        sequence,
                        now));
    }

    public Life life() {
        return life;
    }

    /// One of its places has changed: what matching reads is drawn anew.
    void seenAt(Surroundings around, Instant now) {
        draw(around, now);
    }

    boolean isDrawn() {
        return drawn >= RedrawServices.DRAWING;
    }

    /// Says nothing new, but draws more from it than before.
    void redraw(Surroundings around) {
        draw(around, changedAt);
    }

    private void take(UUID organizationId, ObjectNode document) {
        this.organizationId = organizationId;
        this.document = document;
        this.name = document.path("name").asText();
        this.status = document.path("status").asText();
        this.offerKind = OfferKind.of(document).code();
        var used = UsedTerm.in(document);
        this.terms = used.stream().map(UsedTerm::id).toList();
        this.taxonomies =
                used.stream().map(UsedTerm::taxonomy).filter(Objects::nonNull).distinct().toList();
    }

    /// It is listed no longer; its document stays, in case it comes back.
    void withdraw(Instant now) {
        this.status = WITHDRAWN;
        this.changedAt = now;
        this.sequence++;
    }

    public boolean isWithdrawn() {
        return status.equals(WITHDRAWN);
    }

    /// Its group has written these fields itself.
    void own(ObjectNode changes) {
        this.ownFields =
                Stream.concat(
                                ownFields.stream(),
                                changes.properties().stream().map(Map.Entry::getKey))
                        .distinct()
                        .sorted()
                        .toList();
    }

    /// A feed's row with what the group itself wrote left as it is.
    ObjectNode withOwnFields(ObjectNode row) {
        for (var field : ownFields) {
            var own = document.get(field);
            if (own == null) {
                row.remove(field);
            } else {
                row.set(field, own);
            }
        }
        return row;
    }

    void decide(PlaceRule rule) {
        this.placeRule = rule;
    }

    private void draw(Surroundings around, Instant now) {
        var at = around.places();
        var catchment = catchment(around);
        var admission = Admission.of(document);
        this.facts = MatchFacts.of(document, at, catchment);
        this.admission = hides(at) ? admission.coarse() : admission;
        if (!catchment.rings().equals(rings)) {
            rings.clear();
            rings.addAll(catchment.rings());
        }
        var stated = Opening.of(document);
        if (!stated.equals(openings)) {
            openings.clear();
            openings.addAll(stated);
        }
        this.drawn = RedrawServices.DRAWING;
        this.searchText = searchText(around);
        this.changedAt = now;
        this.sequence++;
    }

    /// Where a place is confidential, nothing that is smaller than a council area.
    private Catchment catchment(Surroundings around) {
        var stated = Catchment.of(document, around.places());
        return hides(around.places()) ? stated.coarse(around.areas()) : stated;
    }

    private boolean hides(Collection<Location> at) {
        return hidesPlaces() || at.stream().anyMatch(Location::isConfidential);
    }

    private String searchText(Surroundings around) {
        var open = Withheld.of(this, around.places()) == null;
        var shown = Stream.of("name", "alternate_name", "description", Eligibility.IN_WORDS);
        return shown.filter(field -> open || !field.equals(Eligibility.IN_WORDS))
                .map(field -> document.path(field).asText())
                .filter(text -> !tells(text, around))
                .collect(Collectors.joining(" "));
    }

    /// Whether a text gives away a place of its own that is secret, or one of its group's.
    private boolean tells(String text, Surroundings around) {
        var own = Withheld.of(this, around.places());
        var group = around.group();
        return (own != null && own.tellsOfItself(text)) || (group != null && group.tells(text));
    }

    /// Something that belongs to the service has changed, which readers of `last_modified` should
    /// notice though the service itself says nothing new.
    public void touch(Instant now) {
        this.changedAt = now;
    }

    ServiceChanged event(Surroundings around) {
        var held = placeRule == PlaceRule.HELD;
        var at = around.places();
        var places =
                hidesPlaces()
                        ? List.<Place>of()
                        : at.stream().flatMap(location -> location.place().stream()).toList();
        return new ServiceChanged(
                id,
                organizationId,
                sequence,
                held ? Withheld.NAME : shownName(around),
                held ? "withdrawn" : status,
                offerKind,
                held ? List.of() : facts.kinds(),
                facts.remote(),
                held ? List.of() : facts.districts(),
                facts.wards(),
                facts.outcodes(),
                catchment(around).rings().stream().map(Ring::drawn).toList(),
                places,
                facts.languages(),
                facts.access(),
                facts.minimumAge(),
                facts.maximumAge(),
                admission,
                life.aliveOn(),
                changedAt);
    }

    /// Its name, unless that gives a confidential place away.
    public String shownName(Surroundings around) {
        return tells(name, around) ? Withheld.NAME : name;
    }

    /// The code of what is offered.
    public String offerKind() {
        return offerKind;
    }

    public UUID id() {
        return id;
    }

    /// What it says of itself, as matching and search read it.
    public MatchFacts facts() {
        return facts;
    }

    /// Whom it takes beyond the ages it states.
    public Admission admission() {
        return admission;
    }

    public UUID organizationId() {
        return organizationId;
    }

    public String name() {
        return name;
    }

    public String status() {
        return status;
    }

    /// Whether none of its places may be known outside this database.
    public boolean hidesPlaces() {
        return placeRule.hidesPlaces();
    }

    /// Whether everybody may read of it.
    public boolean isPublic() {
        return !isWithdrawn() && placeRule != PlaceRule.HELD;
    }

    /// Another organisation gives it from now on; nothing else changes.
    void moveTo(UUID organization, Instant now) {
        this.organizationId = organization;
        this.changedAt = now;
        this.sequence++;
    }

    PlaceRule placeRule() {
        return placeRule;
    }

    public long version() {
        return version;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /// The stored document. Not a copy: build what is shown from it, never hand it out.
    public ObjectNode document() {
        return document;
    }
}
