package org.referralpathway.privacy;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Audit;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.id.Codes;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.kit.problem.NotFound;
import org.referralpathway.person.People;

/// What people ask of an organisation that keeps their data, with the day by which it must answer.
@ApplicationScoped
public class SubjectRequests {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private final EntityManager entities;
    private final People people;
    private final Audit audit;
    private final Caller caller;
    private final Uuid7 ids;
    private final InstantSource clock;

    SubjectRequests(
            EntityManager entities,
            People people,
            Audit audit,
            Caller caller,
            Uuid7 ids,
            InstantSource clock) {
        this.entities = entities;
        this.people = people;
        this.audit = audit;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    public enum Kind {
        ACCESS,
        ERASURE,
        RECTIFICATION,
        OBJECTION;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Outcome {
        DONE,
        DONE_IN_PART,
        REFUSED;

        @JsonValue
        public String code() {
            return Codes.of(this);
        }
    }

    /// @param released whether a copy was handed over, and can be read again
    public record Entry(
            UUID id,
            UUID person,
            String kind,
            LocalDate receivedOn,
            LocalDate dueOn,
            @Nullable Instant closedAt,
            @Nullable String outcome,
            boolean released) {}

    /// The law gives a month from the day it came.
    @Transactional
    UUID record(UUID person, Kind kind, LocalDate receivedOn) {
        var today = clock.instant().atZone(ZONE).toLocalDate();
        if (receivedOn.isAfter(today)) {
            throw new InvalidField("/receivedOn", "Enter today or an earlier date");
        }
        people.requireOwn(person, caller.organization());
        var id = ids.next();
        entities.createNativeQuery(
                        """
                        insert into subject_request (id, person, organization, kind, received_on, due_on, recorded_by, recorded_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)\
                        """)
                .setParameter(1, id)
                .setParameter(2, person)
                .setParameter(3, caller.organization())
                .setParameter(4, kind.code())
                .setParameter(5, receivedOn)
                .setParameter(6, receivedOn.plusMonths(1))
                .setParameter(7, caller.user())
                .setParameter(8, clock.instant())
                .executeUpdate();
        audit.note(person, List.of("identity"), "request-" + kind.code(), "subject-right", null);
        return id;
    }

    /// The person themself objects, by their own page.
    @Transactional
    public UUID objection(UUID person) {
        return record(person, Kind.OBJECTION, clock.instant().atZone(ZONE).toLocalDate());
    }

    @Transactional
    UUID close(UUID id, Outcome outcome) {
        var closed =
                entities.createNativeQuery(
                                """
                                update subject_request set closed_at = ?2, closed_by = ?3, outcome = ?4
                                where id = ?1 and organization = ?5 and closed_at is null\
                                """)
                        .setParameter(1, id)
                        .setParameter(2, clock.instant())
                        .setParameter(3, caller.user())
                        .setParameter(4, outcome.code())
                        .setParameter(5, caller.organization())
                        .executeUpdate();
        if (closed == 0) {
            throw new NotFound();
        }
        return id;
    }

    /// Open ones, the most pressing first.
    @Transactional
    List<Entry> open() {
        return rows("closed_at is null order by due_on, id limit 100", null);
    }

    /// The newest that are answered.
    @Transactional
    List<Entry> closed() {
        return rows("closed_at is not null order by closed_at desc, id desc limit 50", null);
    }

    @Transactional
    Entry require(UUID id) {
        return rows("id = cast(?2 as uuid)", id).stream().findFirst().orElseThrow(NotFound::new);
    }

    private List<Entry> rows(String where, @Nullable UUID id) {
        var query =
                entities.createNativeQuery(
                                """
                                select id, person, kind, cast(received_on as text), cast(due_on as text), closed_at, outcome,
                                       exists (select 1 from subject_release s join vault.person_key k on k.person = s.person
                                               where s.request = subject_request.id)
                                from subject_request where organization = ?1\
                                """
                                        + " and "
                                        + where,
                                Tuple.class)
                        .setParameter(1, caller.organization());
        if (id != null) {
            query.setParameter(2, id.toString());
        }
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        return rows.stream()
                .map(row ->
                        new Entry(
                                row.get(0, UUID.class),
                                row.get(1, UUID.class),
                                row.get(2, String.class),
                                LocalDate.parse(row.get(3, String.class)),
                                LocalDate.parse(row.get(4, String.class)),
                                row.get(5, Instant.class),
                                row.get(6, String.class),
                                row.get(7, Boolean.class)))
                .toList();
    }
}
