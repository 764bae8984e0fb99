package org.referralpathway.pathway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.problem.InvalidField;

/// Pathways by their newest version, and the kinds of need.
@ApplicationScoped
public class Pathways {
    private static final String NEWEST =
            """
            select distinct on (id) id, version, name, partnership, statutory_contact, statutory_phone, out_of_hours_phone
            from pathway
            where cast(?1 as uuid) is null or id = cast(?1 as uuid)
            order by id, version desc\
            """;
    private static final String PARTNERSHIPS =
            """
            select partnership from partnership_member
            where organization = ?1 and valid_from <= ?2 and (valid_until is null or valid_until > ?2)\
            """;
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private final EntityManager entities;
    private final InstantSource clock;

    Pathways(EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /// @param toRing whom, when somebody is not safe
    public record Pathway(
            UUID id, int version, String name, UUID partnership, @Nullable ToRing toRing) {}

    /// Beside 999, which is everybody's.
    public record ToRing(
            @Nullable String statutoryContact,
            @Nullable String statutoryPhone,
            @Nullable String outOfHoursPhone) {}

    /// What a pathway allows beyond the table of moves, and whom to ring when somebody is not safe.
    /// What is not said stays as it was.
    ///
    /// @param statutoryDesk a desk of the directory, whose staff are told when somebody is worried
    public record Settings(
            @Nullable Boolean waitlist,
            @Nullable Boolean declineReview,
            @Nullable String statutoryContact,
            @Nullable String statutoryPhone,
            @Nullable String outOfHoursPhone,
            @Nullable UUID statutoryDesk) {
        static final Settings UNSAID = new Settings(null, null, null, null, null, null);
    }

    /// @param sensitive such needs are never broadcast and go only to groups cleared for them
    public record Kind(String code, String label, boolean sensitive) {}

    /// Those of the partnerships this organisation belongs to.
    @Transactional
    public List<Pathway> of(UUID organization) {
        @SuppressWarnings("unchecked")
        List<UUID> partnerships =
                entities.createNativeQuery(PARTNERSHIPS, UUID.class)
                        .setParameter(1, organization)
                        .setParameter(2, clock.instant().atZone(ZONE).toLocalDate())
                        .getResultList();
        return rows(null).stream().filter(p -> partnerships.contains(p.partnership())).toList();
    }

    public Pathway require(UUID id, String pointer) {
        return rows(id.toString()).stream()
                .findFirst()
                .orElseThrow(() -> new InvalidField(pointer, "Choose one of the pathways"));
    }

    @Transactional
    public List<Kind> kinds() {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(
                                "select code, label, sensitive from kind order by label",
                                Tuple.class)
                        .getResultList();
        return rows.stream()
                .map(row ->
                        new Kind(
                                row.get(0, String.class),
                                row.get(1, String.class),
                                row.get(2, Boolean.class)))
                .toList();
    }

    public Kind requireKind(String code, String pointer) {
        return kinds().stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidField(pointer, "Choose one of the kinds of need"));
    }

    /// Writes a new version where something changed; running needs keep the version they began
    /// with.
    @Transactional
    public Pathway put(UUID id, String name, UUID partnership, Settings settings) {
        var newest = rows(id.toString()).stream().findFirst();
        if (newest.filter(p -> p.name().equals(name) && p.partnership().equals(partnership))
                        .isPresent()
                && settings.equals(Settings.UNSAID)) {
            return newest.get();
        }
        var next = new Pathway(id, version(newest) + 1, name, partnership, null);
        entities.createNativeQuery(
                        """
                        insert into pathway (id, version, name, partnership, made_at, waitlist, decline_review,
                            statutory_contact, statutory_phone, out_of_hours_phone, statutory_desk, rules, decided, made_by)
                        select ?1, ?2, ?3, ?4, ?5, coalesce(cast(?6 as boolean), p.waitlist, true),
                            coalesce(cast(?7 as boolean), p.decline_review, false),
                            coalesce(cast(?8 as text), p.statutory_contact),
                            coalesce(cast(?9 as text), p.statutory_phone),
                            coalesce(cast(?10 as text), p.out_of_hours_phone),
                            coalesce(cast(?11 as uuid), p.statutory_desk), p.rules, p.decided, p.made_by
                        from (select) as one left join pathway p on p.id = ?1 and p.version = ?2 - 1\
                        """)
                .setParameter(1, id)
                .setParameter(2, next.version())
                .setParameter(3, name)
                .setParameter(4, partnership)
                .setParameter(5, clock.instant())
                .setParameter(6, settings.waitlist())
                .setParameter(7, settings.declineReview())
                .setParameter(8, settings.statutoryContact())
                .setParameter(9, settings.statutoryPhone())
                .setParameter(10, settings.outOfHoursPhone())
                .setParameter(11, text(settings.statutoryDesk()))
                .executeUpdate();
        return next;
    }

    public boolean allowsReview(UUID id, int version) {
        return allows("decline_review", id, version);
    }

    public boolean allowsWaiting(UUID id, int version) {
        return allows("waitlist", id, version);
    }

    private boolean allows(String column, UUID id, int version) {
        return (boolean)
                entities.createNativeQuery(
                                "select " + column + " from pathway where id = ?1 and version = ?2",
                                Boolean.class)
                        .setParameter(1, id)
                        .setParameter(2, version)
                        .getSingleResult();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static int version(Optional<Pathway> pathway) {
        return pathway.map(Pathway::version).orElse(0);
    }

    private List<Pathway> rows(@Nullable String id) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(NEWEST, Tuple.class).setParameter(1, id).getResultList();
        return rows.stream()
                .map(row ->
                        new Pathway(
                                row.get(0, UUID.class),
                                row.get(1, Integer.class),
                                row.get(2, String.class),
                                row.get(3, UUID.class),
                                new ToRing(
                                        row.get(4, String.class),
                                        row.get(5, String.class),
                                        row.get(6, String.class))))
                .toList();
    }
}
