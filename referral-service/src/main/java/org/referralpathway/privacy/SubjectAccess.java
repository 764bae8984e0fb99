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
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Audit;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.Limit;
import org.referralpathway.kit.http.Page;
import org.referralpathway.person.People;
import org.referralpathway.person.Vault;

/// What an organisation holds about a person, drafted for the officer to review and hand over. What
/// others wrote about the person is left out by default, each with a coded reason.
@ApplicationScoped
class SubjectAccess {
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
    private static final String WITHHELD =
            """
            select 'concern' as what, c.at from concern c join need n on n.id = c.need where n.person = ?1 and n.organization = ?2
            union all
            select 'message', m.at from referral_message m join referral r on r.id = m.referral join need n on n.id = r.need
            where n.person = ?1 and n.organization = ?2 and m.party <> 'REFERRER'
            union all
            select 'outcome', o.recorded_at from outcome o join need n on n.id = o.need
            where n.person = ?1 and n.organization = ?2 and o.note is not null
            union all
            select 'proposal', p.made_at from proposal p join referral r on r.id = p.referral join need n on n.id = r.need
            where n.person = ?1 and n.organization = ?2 and p.note is not null
            union all
            select 'reason', r.status_changed_at from referral r join need n on n.id = r.need
            where n.person = ?1 and n.organization = ?2 and r.reason_note is not null
            union all
            select 'team', w.at from team_words(?1) w
            union all
            select 'minute', w.at from minuted(?1) w
            union all
            select 'draft', d.at from begun(?1) d
            union all
            select 'other-people', b.recorded_at from sharing_basis b
            where b.person = ?1 and b.organization = ?2 and b.never_people is not null
            order by 2 limit 500\
            """;
    private static final String MESSAGES =
            """
            select m.id, m.at, m.text from referral_message m join referral r on r.id = m.referral join need n on n.id = r.need
            where n.person = ?1 and n.organization = ?2 and m.party = 'REFERRER' order by m.id limit 500\
            """;
    private static final String TALKS =
            """
            select c.id, t.talked_at, t.wants, t.strengths, t.gaps
            from conversation t join support_case c on c.id = t.support_case
            where c.person = ?1 and c.organization = ?2 order by c.id limit 500\
            """;
    private final EntityManager entities;
    private final People people;
    private final AuditRows rows;
    private final Vault vault;
    private final Audit audit;
    private final Caller caller;

    SubjectAccess(
            EntityManager entities,
            People people,
            AuditRows rows,
            Vault vault,
            Audit audit,
            Caller caller) {
        this.entities = entities;
        this.people = people;
        this.rows = rows;
        this.vault = vault;
        this.audit = audit;
        this.caller = caller;
    }

    public record About(
            String givenName,
            String familyName,
            @Nullable LocalDate dateOfBirth,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable String language,
            @Nullable String note) {}

    public record Need(
            String kind,
            String urgency,
            String status,
            Instant postedAt,
            @Nullable String note,
            String area) {}

    public record Referral(
            String kind,
            String service,
            String organization,
            String status,
            Instant offeredAt,
            @Nullable String summary) {}

    /// What the person said they want, can do and lack.
    public record Talk(
            Instant at,
            @Nullable String wants,
            @Nullable String strengths,
            @Nullable String gaps) {}

    /// What the organisation itself wrote to a group.
    public record Message(Instant at, @Nullable String text) {}

    /// @param reason `written-by-others`: it may tell about them, or harm somebody
    public record Withheld(String what, Instant at, String reason) {}

    public record Draft(
            About person,
            List<Talk> talks,
            List<Need> needs,
            List<Referral> referrals,
            List<Message> messages,
            List<AuditRows.Disclosure> disclosures,
            List<Withheld> withheld) {
        @Override
        public String toString() {
            return "Draft[not shown]";
        }
    }

    @Transactional
    Draft draft(UUID id) {
        var person = people.requireOwn(id, caller.organization());
        var seal = vault.of(id);
        audit.note(
                id,
                List.of("identity", "contact", "address", "need"),
                "read",
                "subject-right",
                null);
        var told = person.open(seal);
        return new Draft(
                new About(
                        told.givenName(),
                        told.familyName(),
                        told.dateOfBirth(),
                        told.phone(),
                        told.email(),
                        told.address(),
                        told.postcode(),
                        told.language(),
                        told.note()),
                query(TALKS, id).stream()
                        .map(row ->
                                new Talk(
                                        row.get(1, Instant.class),
                                        open(seal, row, "wants", 2),
                                        open(seal, row, "strengths", 3),
                                        open(seal, row, "gaps", 4)))
                        .toList(),
                query(NEEDS, id).stream()
                        .map(row ->
                                new Need(
                                        row.get(1, String.class),
                                        row.get(2, String.class),
                                        row.get(3, String.class),
                                        row.get(4, Instant.class),
                                        open(seal, row, "note", 5),
                                        row.get(6, String.class)))
                        .toList(),
                query(REFERRALS, id).stream()
                        .map(row ->
                                new Referral(
                                        row.get(1, String.class),
                                        row.get(2, String.class),
                                        row.get(3, String.class),
                                        row.get(4, String.class),
                                        row.get(5, Instant.class),
                                        open(seal, row, "summary", 6)))
                        .toList(),
                query(MESSAGES, id).stream()
                        .map(row ->
                                new Message(row.get(1, Instant.class), open(seal, row, "text", 2)))
                        .toList(),
                allDisclosures(id),
                query(WITHHELD, id).stream()
                        .map(row ->
                                new Withheld(
                                        row.get(0, String.class),
                                        row.get(1, Instant.class),
                                        "written-by-others"))
                        .toList());
    }

    /// Page after page: a list that breaks off without a word would say too little.
    private List<AuditRows.Disclosure> allDisclosures(UUID person) {
        var all = new ArrayList<AuditRows.Disclosure>();
        var limit = new Limit(Limit.MOST);
        var page = Page.of(rows.disclosures(person, limit, null), limit, AuditRows.Disclosure::id);
        all.addAll(page.items());
        while (page.next() != null) {
            var cursor = Cursor.fromString(page.next());
            page =
                    Page.of(
                            rows.disclosures(person, limit, cursor),
                            limit,
                            AuditRows.Disclosure::id);
            all.addAll(page.items());
        }
        return all;
    }

    private static @Nullable String open(Vault.Seal seal, Tuple row, String column, int index) {
        return seal.open(
                Objects.requireNonNull(row.get(0, UUID.class)),
                column,
                row.get(index, byte[].class));
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> query(String sql, UUID person) {
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter(1, person)
                .setParameter(2, caller.organization())
                .getResultList();
    }
}
