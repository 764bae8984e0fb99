package org.referralpathway.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.kit.problem.NotFound;

/// Emergencies of partnerships. Who is no member sees none, which row-level security decides.
@ApplicationScoped
public class Incidents {
    /// A second person confirms at once or not at all.
    private static final Duration TO_CONFIRM = Duration.ofHours(2);

    private static final String SELECT =
            """
            select id, partnership, districts, reason, hours, declared_for, declared_by, declared_at, confirmed_for,
                   confirmed_at, ends_at, closed_at
            from incident\
            """;
    private final EntityManager entities;
    private final Caller caller;
    private final Uuid7 ids;
    private final InstantSource clock;

    Incidents(EntityManager entities, Caller caller, Uuid7 ids, InstantSource clock) {
        this.entities = entities;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /// @param districts codes of council areas; none for the whole partnership
    /// @param hours after its confirmation it ends by itself
    public record Wanted(UUID partnership, List<String> districts, String reason, int hours) {}

    /// @param declaredFor the organisation of whoever declared it
    /// @param confirmedFor the organisation of whoever confirmed it
    /// @param mayConfirm whether the caller may
    /// @param state `declared`, `lapsed` where nobody confirmed it, `running` or `over`
    public record Incident(
            UUID id,
            UUID partnership,
            List<String> districts,
            String reason,
            int hours,
            UUID declaredFor,
            Instant declaredAt,
            @Nullable UUID confirmedFor,
            @Nullable Instant confirmedAt,
            @Nullable Instant endsAt,
            String state,
            boolean mayConfirm) {}

    /// Of the partnerships of the caller's organisation, newest first.
    @Transactional
    public List<Incident> all() {
        return rows(SELECT + " order by id desc limit 50", null);
    }

    /// @throws NotFound where the caller's organisation is no member
    @Transactional
    public Incident require(UUID id) {
        return rows(SELECT + " where id = ?1", id).stream().findFirst().orElseThrow(NotFound::new);
    }

    /// Nothing changes until somebody of another organisation confirms it.
    @Transactional
    public UUID declare(Wanted wanted) {
        var member =
                (boolean)
                        entities.createNativeQuery(
                                        "select is_of_partnership(?1, ?2, ?3)", Boolean.class)
                                .setParameter(1, wanted.partnership())
                                .setParameter(2, caller.organization())
                                .setParameter(3, clock.instant())
                                .getSingleResult();
        if (!member) {
            throw new InvalidField("/partnership", "Choose a partnership of your organisation");
        }
        var id = ids.next();
        entities.createNativeQuery(
                        """
                        insert into incident (id, partnership, districts, reason, hours, declared_by, declared_for, declared_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)\
                        """)
                .setParameter(1, id)
                .setParameter(2, wanted.partnership())
                .setParameter(
                        3, wanted.districts().stream().distinct().sorted().toArray(String[]::new))
                .setParameter(4, wanted.reason())
                .setParameter(5, wanted.hours())
                .setParameter(6, caller.user())
                .setParameter(7, caller.organization())
                .setParameter(8, clock.instant())
                .executeUpdate();
        return id;
    }

    /// It runs from now on. Confirming it again changes nothing.
    ///
    /// @throws InvalidField for the organisation that declared it, and once it is too late
    @Transactional
    public UUID confirm(UUID id) {
        var incident = require(id);
        if (incident.confirmedAt() != null) {
            return id;
        }
        if (!incident.mayConfirm()) {
            throw new InvalidField(
                    "",
                    incident.state().equals("lapsed")
                            ? "Nobody confirmed it within two hours: declare it again"
                            : "Somebody of another organisation confirms it");
        }
        var now = clock.instant();
        try {
            entities.createNativeQuery(
                            """
                            update incident set confirmed_by = ?2, confirmed_for = ?3, confirmed_at = ?4,
                                ends_at = cast(?4 as timestamptz) + make_interval(hours => hours)
                            where id = ?1 and confirmed_at is null\
                            """)
                    .setParameter(1, id)
                    .setParameter(2, caller.user())
                    .setParameter(3, caller.organization())
                    .setParameter(4, now)
                    .executeUpdate();
        } catch (ConstraintViolationException e) {
            throw new InvalidField("", "Another one runs in this partnership: end it first");
        }
        return id;
    }

    /// Over at once; what rested on it closes a moment later.
    @Transactional
    public UUID end(UUID id) {
        require(id);
        entities.createNativeQuery(
                        """
                        update incident set ends_at = ?2, ended_by = ?3
                        where id = ?1 and confirmed_at is not null and closed_at is null and ends_at > ?2\
                        """)
                .setParameter(1, id)
                .setParameter(2, clock.instant())
                .setParameter(3, caller.user())
                .executeUpdate();
        return id;
    }

    /// @param endsAt when it ends at the latest
    public record Running(UUID id, Instant endsAt) {}

    /// The one that runs where a need lies, for whoever posts it, member or not.
    public Optional<Running> at(UUID partnership, @Nullable String district, Instant at) {
        @SuppressWarnings("unchecked")
        List<Tuple> found =
                entities.createNativeQuery(
                                "select id, ends_at from incident_of(?1, cast(?2 as text), ?3)",
                                Tuple.class)
                        .setParameter(1, partnership)
                        .setParameter(2, district)
                        .setParameter(3, at)
                        .getResultList();
        return found.stream()
                .findFirst()
                .map(row -> new Running(row.get(0, UUID.class), row.get(1, Instant.class)));
    }

    private List<Incident> rows(String query, @Nullable UUID id) {
        var asked = entities.createNativeQuery(query, Tuple.class);
        if (id != null) {
            asked.setParameter(1, id);
        }
        @SuppressWarnings("unchecked")
        List<Tuple> rows = asked.getResultList();
        return rows.stream().map(this::incident).toList();
    }

    private Incident incident(Tuple row) {
        var declared = row.get(7, Instant.class);
        var confirmed = row.get(9, Instant.class);
        var ends = row.get(10, Instant.class);
        var state = state(declared, ends);
        return new Incident(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                List.of(row.get(2, String[].class)),
                row.get(3, String.class),
                row.get(4, Integer.class),
                row.get(5, UUID.class),
                declared,
                row.get(8, UUID.class),
                confirmed,
                ends,
                state,
                state.equals("declared")
                        && !row.get(5, UUID.class).equals(caller.organization())
                        && !row.get(6, UUID.class).equals(caller.user()));
    }

    private String state(Instant declared, @Nullable Instant ends) {
        var now = clock.instant();
        if (ends == null) {
            return declared.plus(TO_CONFIRM).isAfter(now) ? "declared" : "lapsed";
        }
        return ends.isAfter(now) ? "running" : "over";
    }
}
