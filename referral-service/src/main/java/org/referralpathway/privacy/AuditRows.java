package org.referralpathway.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.Limit;
import org.referralpathway.person.People;

/// Reads what was written down of looks at people: by an organisation's own staff, and of its own
/// people by anybody. Never what they looked at.
@ApplicationScoped
public class AuditRows {
    private static final String SEARCH =
            """
            select a.id, a.person, a.categories, a.act, a.purpose, a.user_id, a.organization, a.referral, a.at
            from audit a
            where a.organization = ?1
              and (cast(?2 as uuid) is null or a.person = cast(?2 as uuid))
              and (cast(?3 as uuid) is null or a.user_id = cast(?3 as uuid))
              and (cast(?4 as uuid) is null or a.id < cast(?4 as uuid))
            order by a.id desc limit ?5\
            """;

    /// Looks at people with whom the reader has nothing to do: neither their worker nor the one who
    /// recorded them.
    private static final String UNUSUAL =
            """
            select a.user_id, cast(a.at at time zone 'Europe/London' as date) as day, count(distinct a.person) as people
            from audit a
            where a.organization = ?1 and a.at >= ?2 and (a.act = 'hand-over' or a.act = 'read'
              and not exists (select 1 from need n where n.person = a.person and n.worker = a.user_id)
              and not exists (select 1 from person p where p.id = a.person and p.recorded_by = a.user_id)
              and not exists (select 1 from referral r where r.id = a.referral and r.assigned_to = a.user_id))
            group by 1, 2 having count(distinct a.person) >= 30
            order by 2 desc, 3 desc limit 100\
            """;

    private final EntityManager entities;
    private final People people;
    private final Caller caller;

    AuditRows(EntityManager entities, People people, Caller caller) {
        this.entities = entities;
        this.people = people;
        this.caller = caller;
    }

    public record Row(
            UUID id,
            UUID person,
            List<String> categories,
            String act,
            String purpose,
            UUID user,
            UUID organization,
            @Nullable UUID referral,
            Instant at) {}

    /// What a person is told: which organisation, not who of its staff.
    public record Disclosure(
            UUID id,
            UUID organization,
            String organizationName,
            String act,
            String purpose,
            List<String> categories,
            Instant at) {}

    /// @param people how many people who are not theirs somebody read in a day
    public record Unusual(UUID user, String day, long people) {}

    @Transactional
    List<Row> search(
            @Nullable UUID person, @Nullable UUID user, Limit limit, @Nullable Cursor cursor) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(SEARCH, Tuple.class)
                        .setParameter(1, caller.organization())
                        .setParameter(2, text(person))
                        .setParameter(3, text(user))
                        .setParameter(4, cursor == null ? null : text(cursor.after()))
                        .setParameter(5, limit.andOne())
                        .getResultList();
        return rows.stream()
                .map(row ->
                        new Row(
                                row.get(0, UUID.class),
                                row.get(1, UUID.class),
                                List.of(row.get(2, String[].class)),
                                row.get(3, String.class),
                                row.get(4, String.class),
                                row.get(5, UUID.class),
                                row.get(6, UUID.class),
                                row.get(7, UUID.class),
                                row.get(8, Instant.class)))
                .toList();
    }

    /// @throws org.referralpathway.kit.problem.NotFound for another organisation's person
    @Transactional
    public List<Disclosure> disclosures(UUID person, Limit limit, @Nullable Cursor cursor) {
        people.requireOwn(person, caller.organization());
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(
                                """
                                select id, organization, name, act, purpose, categories, at
                                from disclosures(?1, cast(?2 as uuid), ?3)\
                                """,
                                Tuple.class)
                        .setParameter(1, person)
                        .setParameter(2, cursor == null ? null : text(cursor.after()))
                        .setParameter(3, limit.andOne())
                        .getResultList();
        return rows.stream()
                .map(row ->
                        new Disclosure(
                                row.get(0, UUID.class),
                                row.get(1, UUID.class),
                                row.get(2, String.class),
                                row.get(3, String.class),
                                row.get(4, String.class),
                                List.of(row.get(5, String[].class)),
                                row.get(6, Instant.class)))
                .toList();
    }

    @Transactional
    List<Unusual> unusual(Instant since) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(UNUSUAL, Tuple.class)
                        .setParameter(1, caller.organization())
                        .setParameter(2, since)
                        .getResultList();
        return rows.stream()
                .map(row ->
                        new Unusual(
                                row.get(0, UUID.class),
                                String.valueOf(row.get(1)),
                                ((Number) row.get(2)).longValue()))
                .toList();
    }

    /// The first sealed row that is gone or not as it was; null where all are.
    @Transactional
    @Nullable UUID firstBad() {
        return (UUID)
                entities.createNativeQuery("select first_bad_audit()", UUID.class)
                        .getSingleResult();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
