package org.referralpathway.need;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.referralpathway.person.AgeBand;
import org.referralpathway.place.Place;

/// What a person requires. Coded, but for one sealed note.
@Entity
public class Need {
    @Id private UUID id;
    private UUID supportCase;
    private UUID person;
    private UUID organization;
    private @Nullable String team;
    private UUID postedBy;
    private UUID worker;
    private UUID pathway;
    private int pathwayVersion;
    private UUID partnership;
    private String kind;
    private boolean sensitive;

    @Column(columnDefinition = "text")
    private String urgency;

    private @Nullable LocalDate dueOn;
    private int quantity;
    @Embedded private @Nullable Repeats repeats;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> notOn;

    @Embedded private Place place;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> languages;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> access;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> preferredLanguages;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> preferredAccess;

    private String ageBand;
    private byte @Nullable [] note;

    @Enumerated(EnumType.STRING)
    private NeedStatus status;

    private @Nullable String statusReason;
    private Instant postedAt;
    private Instant statusChangedAt;
    private @Nullable Instant readDueAt;

    /// Written beside the entity, see [FirstLook].
    @Column(insertable = false, updatable = false)
    private @Nullable Instant readAt;

    private boolean unreadTold;

    @Column(updatable = false)
    private @Nullable UUID incident;

    /// Taken back beside the entity when the incident ends.
    @Column(updatable = false)
    private boolean hourly;

    @Version private long version;
    private long sequence;

    protected Need() {}

    /// What was asked, checked and coded.
    record Asked(
            String kind,
            boolean sensitive,
            Urgency urgency,
            @Nullable LocalDate dueOn,
            int quantity,
            @Nullable Repeats repeats,
            List<String> notOn,
            Place place,
            List<String> languages,
            List<String> access,
            Preferred preferred,
            AgeBand ageBand,
            byte @Nullable [] note) {}

    Need(UUID id, SupportCase of, UUID postedBy, Asked asked, Instant at) {
        this.id = id;
        this.supportCase = of.id();
        this.person = of.person();
        this.organization = of.organization();
        this.team = of.team();
        this.postedBy = postedBy;
        this.worker = postedBy;
        this.pathway = of.pathway();
        this.pathwayVersion = of.pathwayVersion();
        this.partnership = of.partnership();
        this.kind = asked.kind();
        this.sensitive = asked.sensitive();
        this.urgency = asked.urgency().code();
        this.dueOn = asked.dueOn();
        this.quantity = asked.quantity();
        this.repeats = asked.repeats();
        this.notOn = asked.notOn();
        this.place = asked.place();
        this.languages = asked.languages();
        this.access = asked.access();
        this.preferredLanguages = asked.preferred().languages();
        this.preferredAccess = asked.preferred().access();
        this.ageBand = asked.ageBand().code();
        this.note = asked.note();
        this.status = NeedStatus.OPEN;
        this.postedAt = at;
        this.statusChangedAt = at;
        this.sequence = 1;
    }

    /// Posted in an emergency: clocks that start before that is over count hours of the day and
    /// night, and run out as they started.
    void postedIn(UUID incident) {
        this.incident = incident;
        this.hourly = true;
    }

    public @Nullable UUID incident() {
        return incident;
    }

    public boolean isInIncident() {
        return hourly;
    }

    /// By which of its urgencies the clocks of a pathway run.
    public String pace() {
        return hourly ? Urgency.TODAY.code() : urgency;
    }

    /// By when somebody will have read it.
    void readBy(Instant due) {
        this.readDueAt = due;
    }

    boolean isPostedBy(UUID user) {
        return postedBy.equals(user);
    }

    boolean isUnread(Instant at) {
        return readAt == null
                && !unreadTold
                && status == NeedStatus.OPEN
                && readDueAt != null
                && !readDueAt.isAfter(at);
    }

    /// That nobody has read it is told once.
    NeedEvent unread(Instant at) {
        this.unreadTold = true;
        return beside("unread", at);
    }

    @Nullable Instant readDueAt() {
        return readDueAt;
    }

    @Nullable Instant readAt() {
        return readAt;
    }

    /// Keeps a part of itself; the rest is the answer.
    Need split(UUID restId, int part, byte @Nullable [] restNote, Instant at) {
        var rest = new Need();
        rest.id = restId;
        rest.supportCase = supportCase;
        rest.person = person;
        rest.organization = organization;
        rest.team = team;
        rest.postedBy = postedBy;
        rest.worker = worker;
        rest.pathway = pathway;
        rest.pathwayVersion = pathwayVersion;
        rest.partnership = partnership;
        rest.kind = kind;
        rest.sensitive = sensitive;
        rest.urgency = urgency;
        rest.dueOn = dueOn;
        rest.quantity = quantity - part;
        rest.repeats = repeats;
        rest.notOn = List.copyOf(notOn);
        rest.place = place;
        rest.languages = List.copyOf(languages);
        rest.access = List.copyOf(access);
        rest.preferredLanguages = List.copyOf(preferredLanguages);
        rest.preferredAccess = List.copyOf(preferredAccess);
        rest.ageBand = ageBand;
        rest.note = restNote;
        rest.status = NeedStatus.OPEN;
        rest.postedAt = postedAt;
        rest.unreadTold = true; // whoever took a part has read it
        rest.incident = incident;
        rest.hourly = hourly;
        rest.statusChangedAt = at;
        rest.sequence = 1;
        quantity = part;
        return rest;
    }

    /// What the rest of the platform learns: codes and identifiers.
    NeedEvent opened() {
        return NeedEvent.of(this, "opened", NeedStatus.DRAFT, statusChangedAt);
    }

    /// Something that is told beside it: it changes nothing that a reader must have read.
    NeedEvent beside(String fact, Instant at) {
        sequence++;
        return NeedEvent.of(this, fact, status, at);
    }

    /// Moves to where its referrals have brought it; staying there is no event.
    @Nullable NeedEvent become(NeedStatus next, @Nullable String reason, Instant at) {
        if (next == status) {
            return null;
        }
        var before = status;
        status = next;
        statusReason = reason;
        statusChangedAt = at;
        sequence++;
        return NeedEvent.of(this, next.fact(), before, at);
    }

    public UUID id() {
        return id;
    }

    public UUID supportCase() {
        return supportCase;
    }

    public UUID person() {
        return person;
    }

    public UUID organization() {
        return organization;
    }

    public @Nullable String team() {
        return team;
    }

    public UUID postedBy() {
        return postedBy;
    }

    /// Who answers for it now.
    public UUID worker() {
        return worker;
    }

    public UUID pathway() {
        return pathway;
    }

    public int pathwayVersion() {
        return pathwayVersion;
    }

    public UUID partnership() {
        return partnership;
    }

    public String kind() {
        return kind;
    }

    public boolean sensitive() {
        return sensitive;
    }

    public String urgency() {
        return urgency;
    }

    public @Nullable LocalDate dueOn() {
        return dueOn;
    }

    public int quantity() {
        return quantity;
    }

    /// How often; null where once is enough.
    public @Nullable Repeats repeats() {
        return repeats;
    }

    /// Days of the week on which the person cannot have it, as RFC 5545 names them.
    public List<String> notOn() {
        return notOn;
    }

    public Place place() {
        return place;
    }

    public List<String> languages() {
        return languages;
    }

    public List<String> access() {
        return access;
    }

    public Preferred preferred() {
        return new Preferred(preferredLanguages, preferredAccess);
    }

    public AgeBand ageBand() {
        return AgeBand.ofCode(ageBand);
    }

    public byte @Nullable [] note() {
        return note;
    }

    public NeedStatus status() {
        return status;
    }

    public @Nullable String statusReason() {
        return statusReason;
    }

    public Instant postedAt() {
        return postedAt;
    }

    public long version() {
        return version;
    }

    long sequence() {
        return sequence;
    }
}
