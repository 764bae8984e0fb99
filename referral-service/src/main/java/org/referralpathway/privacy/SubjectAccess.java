package org.referralpathway.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Audit;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.Limit;
import org.referralpathway.kit.http.Page;
import org.referralpathway.person.Households;
import org.referralpathway.person.People;
import org.referralpathway.person.Person;
import org.referralpathway.person.Vault;

/// What an organisation holds about a person, drafted for the officer to review and hand over.
@ApplicationScoped
class SubjectAccess {
    private static final String TALKS =
            """
            select c.id, t.talked_at, t.wants, t.strengths, t.gaps
            from conversation t join support_case c on c.id = t.support_case
            where c.person = ?1 and c.organization = ?2 order by c.id limit 500\
            """;
    private static final String SHARING =
            """
            select b.id, b.basis, b.how, b.given_by, b.interpreter, b.wording, b.privacy_notice, b.categories,
                   b.organizations is null as everybody, names_of(b.organizations), names_of(b.never),
                   cast(b.valid_until as text), b.recorded_at, b.ended_at, b.end_reason
            from sharing_basis b where b.person = ?1 and b.organization = ?2 order by b.id limit 500\
            """;
    private static final String NEEDS =
            """
            select n.id, k.label, n.urgency, n.status, n.posted_at, n.note, n.outcode
            from need n join kind k on k.code = n.kind where n.person = ?1 and n.organization = ?2 order by n.id limit 500\
            """;
    private static final String REFERRALS =
            """
            select r.id, k.label, coalesce(s.name, ''), coalesce(o.name, ''), r.status, r.offered_at, r.summary
            from referral r join need n on n.id = r.need join kind k on k.code = n.kind
            left join service_copy s on s.id = r.service left join organization_copy o on o.id = r.organization
            where n.person = ?1 and n.organization = ?2 order by r.id limit 500\
            """;
    private static final String DELIVERIES =
            """
            select d.id, k.label, coalesce(o.name, ''), d.planned_at, d.state, d.reason
            from delivery d join referral r on r.id = d.referral join need n on n.id = r.need join kind k on k.code = n.kind
            left join organization_copy o on o.id = r.organization
            where n.person = ?1 and n.organization = ?2 order by d.planned_at, d.id limit 2000\
            """;
    private static final String OUTCOMES =
            """
            select o.id, k.label, o.kind, o.rating, o.recorded_at
            from outcome o join need n on n.id = o.need join kind k on k.code = n.kind
            where n.person = ?1 and n.organization = ?2 order by o.id limit 500\
            """;
    private static final String MESSAGES =
            """
            select m.id, m.at, m.text from referral_message m join referral r on r.id = m.referral join need n on n.id = r.need
            where n.person = ?1 and n.organization = ?2 and m.party = 'REFERRER' order by m.id limit 500\
            """;

    /// Why somebody is worried is theirs alone to read who keeps the person safe.
    private static final String KEPT_SAFE = "keep-safe";

    private final EntityManager entities;
    private final People people;
    private final Households households;
    private final WithheldRows withheld;
    private final AuditRows rows;
    private final Vault vault;
    private final Audit audit;
    private final Caller caller;

    SubjectAccess(
            EntityManager entities,
            People people,
            Households households,
            WithheldRows withheld,
            AuditRows rows,
            Vault vault,
            Audit audit,
            Caller caller) {
        this.entities = entities;
        this.people = people;
        this.households = households;
        this.withheld = withheld;
        this.rows = rows;
        this.vault = vault;
        this.audit = audit;
        this.caller = caller;
    }

    @Transactional
    SubjectFile draft(UUID id) {
        return file(id, List.of());
    }

    /// @param opened what is withheld by default, and given after review
    SubjectFile file(UUID id, List<UUID> opened) {
        var told = people.requireOwn(id, caller.organization());
        var seal = vault.of(id);
        var size = households.size(id);
        audit.note(
                id,
                List.of("identity", "contact", "address", "need"),
                "read",
                "subject-right",
                null);
        var kept = withheld.of(id, seal, opened);
        return new SubjectFile(
                about(told.open(seal)),
                size == null ? null : new SubjectFile.Household(size.adults(), size.children()),
                all(TALKS, id, row -> talk(row, seal)),
                all(SHARING, id, SubjectAccess::sharing),
                all(NEEDS, id, row -> need(row, seal)),
                all(REFERRALS, id, row -> referral(row, seal)),
                all(DELIVERIES, id, SubjectAccess::delivery),
                all(OUTCOMES, id, SubjectAccess::outcome),
                all(MESSAGES, id, row -> message(row, seal)),
                disclosures(id),
                kept.stream()
                        .filter(row -> row.text() != null)
                        .map(row ->
                                new SubjectFile.Other(
                                        row.about().what(), row.about().at(), row.text()))
                        .toList(),
                kept.stream()
                        .filter(row -> row.text() == null)
                        .map(WithheldRows.Row::about)
                        .toList());
    }

    private static SubjectFile.About about(Person.Details told) {
        return new SubjectFile.About(
                told.givenName(),
                told.familyName(),
                told.dateOfBirth(),
                told.phone(),
                told.email(),
                told.address(),
                told.postcode(),
                told.language(),
                told.access(),
                told.note(),
                told.safeContact(),
                told.identifiers());
    }

    private static SubjectFile.Talk talk(Tuple row, Vault.Seal seal) {
        return new SubjectFile.Talk(
                row.get(1, Instant.class),
                open(seal, row, "wants", 2),
                open(seal, row, "strengths", 3),
                open(seal, row, "gaps", 4));
    }

    private static SubjectFile.Sharing sharing(Tuple row) {
        return new SubjectFile.Sharing(
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, Boolean.class),
                row.get(5, String.class),
                row.get(6, String.class),
                List.of(row.get(7, String[].class)),
                row.get(8, Boolean.class) ? null : List.of(row.get(9, String[].class)),
                List.of(row.get(10, String[].class)),
                LocalDate.parse(row.get(11, String.class)),
                row.get(12, Instant.class),
                row.get(13, Instant.class),
                row.get(14, String.class));
    }

    private static SubjectFile.Need need(Tuple row, Vault.Seal seal) {
        return new SubjectFile.Need(
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, Instant.class),
                open(seal, row, "note", 5),
                row.get(6, String.class));
    }

    private static SubjectFile.Referral referral(Tuple row, Vault.Seal seal) {
        return new SubjectFile.Referral(
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, String.class),
                row.get(5, Instant.class),
                open(seal, row, "summary", 6));
    }

    private static SubjectFile.Delivery delivery(Tuple row) {
        return new SubjectFile.Delivery(
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, Instant.class),
                row.get(4, String.class),
                row.get(5, String.class));
    }

    private static SubjectFile.Outcome outcome(Tuple row) {
        return new SubjectFile.Outcome(
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, Instant.class));
    }

    private static SubjectFile.Message message(Tuple row, Vault.Seal seal) {
        return new SubjectFile.Message(row.get(1, Instant.class), open(seal, row, "text", 2));
    }

    /// Page after page: a list that breaks off without a word would say too little.
    private List<AuditRows.Disclosure> disclosures(UUID person) {
        var all = new ArrayList<AuditRows.Disclosure>();
        var limit = new Limit(Limit.MOST);
        Cursor cursor = null;
        do {
            var page =
                    Page.of(
                            rows.disclosures(person, limit, cursor),
                            limit,
                            AuditRows.Disclosure::id);
            all.addAll(page.items());
            cursor = page.next() == null ? null : Cursor.fromString(page.next());
        } while (cursor != null);
        return all.stream().filter(row -> !row.purpose().equals(KEPT_SAFE)).toList();
    }

    private static @Nullable String open(Vault.Seal seal, Tuple row, String column, int index) {
        return seal.open(
                Objects.requireNonNull(row.get(0, UUID.class)),
                column,
                row.get(index, byte[].class));
    }

    @SuppressWarnings("unchecked")
    private <T> List<T> all(String sql, UUID person, Function<Tuple, T> read) {
        List<Tuple> rows =
                entities.createNativeQuery(sql, Tuple.class)
                        .setParameter(1, person)
                        .setParameter(2, caller.organization())
                        .getResultList();
        return rows.stream().map(read).toList();
    }
}
