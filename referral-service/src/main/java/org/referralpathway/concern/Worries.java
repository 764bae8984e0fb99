package org.referralpathway.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Audit;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.Limit;
import org.referralpathway.kit.http.Page;
import org.referralpathway.kit.outbox.Outbox;
import org.referralpathway.kit.problem.NotFound;
import org.referralpathway.person.People;
import org.referralpathway.person.Person;
import org.referralpathway.person.SafeContact;
import org.referralpathway.person.Vault;

/// What waits at the statutory desks where the caller sits, for 90 days. The rule stands in the
/// database (`sits_at`): nobody else of their organisation reads it.
@ApplicationScoped
class Worries {
    private static final String READ =
            """
            select id, person, referral, text, at, taken_at, kind, asked_by, helps
            from worries(cast(?1 as uuid), cast(?2 as uuid), ?3)\
            """;
    private static final String TAKE =
            "select referral, person, partnership, referrer, body, desk from take_worry(?1)";
    private final EntityManager entities;
    private final People people;
    private final Vault vault;
    private final Audit audit;
    private final Outbox outbox;
    private final InstantSource clock;

    Worries(
            EntityManager entities,
            People people,
            Vault vault,
            Audit audit,
            Outbox outbox,
            InstantSource clock) {
        this.entities = entities;
        this.people = people;
        this.vault = vault;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// What a list may show: neither whom it is about nor what was written.
    ///
    /// @param askedBy the organisation whose worker asked for the help
    /// @param helps the group that helps
    /// @param takenAt when somebody at the desk said that they have it
    record Line(
            UUID id,
            Instant at,
            @Nullable Instant takenAt,
            String needKindLabel,
            String askedBy,
            String helps) {
        private static Line of(Tuple row) {
            return new Line(
                    row.get(0, UUID.class),
                    row.get(4, Instant.class),
                    row.get(5, Instant.class),
                    row.get(6, String.class),
                    row.get(7, String.class),
                    row.get(8, String.class));
        }
    }

    /// @param atRisk somebody near them may be a danger: they are rung themselves, or nobody is
    record Worry(Line about, String text, Who person, boolean atRisk) {
        @Override
        public String toString() {
            return "Worry[not shown]";
        }
    }

    record Who(
            String givenName,
            String familyName,
            @Nullable String dateOfBirth,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable String language,
            @Nullable String note,
            SafeContact safeContact) {
        @Override
        public String toString() {
            return "Who[not shown]";
        }

        private static Who of(Person.Details told) {
            var born = told.dateOfBirth();
            return new Who(
                    told.givenName(),
                    told.familyName(),
                    born == null ? null : born.toString(),
                    told.phone(),
                    told.email(),
                    told.address(),
                    told.postcode(),
                    told.language(),
                    told.note(),
                    told.safeContact());
        }
    }

    /// Newest first.
    @Transactional
    Page<Line> list(Limit limit, @Nullable Cursor cursor) {
        var rows = rows(null, cursor == null ? null : cursor.after(), limit.andOne());
        return Page.of(rows.stream().map(Line::of).toList(), limit, Line::id);
    }

    /// @throws NotFound for whoever does not sit at the desk
    @Transactional
    Worry read(UUID id) {
        var row = rows(id, null, 1).stream().findFirst().orElseThrow(NotFound::new);
        var of = row.get(1, UUID.class);
        var seal = vault.of(of);
        var person = people.findByIdOptional(of).orElseThrow(NotFound::new).open(seal);
        audit.note(of, StatutoryDesk.SHOWN, "read", "keep-safe", row.get(2, UUID.class));
        return new Worry(
                Line.of(row),
                seal.opened(id, "text", row.get(3, byte[].class)),
                Who.of(person),
                Boolean.TRUE.equals(person.atRisk()));
    }

    /// Somebody at the desk has it; the worker hears that. Taking it twice is taking it once.
    @Transactional
    UUID take(UUID id) {
        if (rows(id, null, 1).isEmpty()) {
            throw new NotFound();
        }
        @SuppressWarnings("unchecked")
        List<Tuple> taken =
                entities.createNativeQuery(TAKE, Tuple.class).setParameter(1, id).getResultList();
        taken.forEach(row -> taken(id, row));
        return id;
    }

    private void taken(UUID id, Tuple row) {
        var referral = row.get(0, UUID.class);
        audit.note(row.get(1, UUID.class), List.of("concern"), "take", "keep-safe", referral);
        outbox.append(
                new ConcernEvent(
                                id,
                                referral,
                                row.get(2, UUID.class),
                                row.get(3, UUID.class),
                                row.get(4, UUID.class),
                                row.get(5, UUID.class),
                                List.of(),
                                2,
                                clock.instant())
                        .toOutbox("taken"));
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(@Nullable UUID one, @Nullable UUID before, int most) {
        return entities.createNativeQuery(READ, Tuple.class)
                .setParameter(1, one == null ? null : one.toString())
                .setParameter(2, before == null ? null : before.toString())
                .setParameter(3, most)
                .getResultList();
    }
}
