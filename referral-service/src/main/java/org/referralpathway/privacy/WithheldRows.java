package org.referralpathway.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.person.Vault;

/// What stands in a person's file and is not given by default: others wrote it, it is about others,
/// or it may harm somebody. An officer may give what can be read alone; the rest never is.
@ApplicationScoped
class WithheldRows {
    private static final String ROWS =
            """
            select c.id, 'concern' as what, c.at, 'may-harm' as reason, c.text as sealed, 'text' as part
            from concern c join need n on n.id = c.need where n.person = ?1 and n.organization = ?2
            union all
            select m.id, 'message', m.at, 'written-by-others', m.text, 'text'
            from referral_message m join referral r on r.id = m.referral join need n on n.id = r.need
            where n.person = ?1 and n.organization = ?2 and m.party <> 'REFERRER'
            union all
            select o.id, 'outcome', o.recorded_at, 'written-by-others', o.note, 'note'
            from outcome o join need n on n.id = o.need
            where n.person = ?1 and n.organization = ?2 and o.note is not null
            union all
            select p.id, 'proposal', p.made_at, 'written-by-others', p.note, 'note'
            from proposal p join referral r on r.id = p.referral join need n on n.id = r.need
            where n.person = ?1 and n.organization = ?2 and p.note is not null
            union all
            select r.id, 'reason', r.status_changed_at, 'written-by-others', r.reason_note, 'reason_note'
            from referral r join need n on n.id = r.need
            where n.person = ?1 and n.organization = ?2 and r.reason_note is not null
            union all
            select b.id, 'other-people', b.recorded_at, 'about-others', b.never_people, 'never_people'
            from sharing_basis b where b.person = ?1 and b.organization = ?2 and b.never_people is not null
            union all
            select b.id, 'authority', b.recorded_at, 'about-others', b.authority, 'authority'
            from sharing_basis b where b.person = ?1 and b.organization = ?2 and b.authority is not null
            union all
            select null, 'team', w.at, 'written-by-others', null, null from team_words(?1) w
            union all
            select null, 'minute', w.at, 'written-by-others', null, null from minuted(?1) w
            union all
            select null, 'draft', d.at, 'written-by-others', null, null from begun(?1) d
            union all
            select null, 'household', m.since, 'about-others', null, null
            from household_member own join household_member m on m.household = own.household and m.person <> own.person
            where own.person = ?1 and own.until is null and m.until is null
            union all
            select null, 'safety', d.at, 'may-harm', null, null
            from disclosures(?1, null, 100000) d where d.purpose = 'keep-safe'
            order by 3, 2 limit 1000\
            """;
    private final EntityManager entities;
    private final Caller caller;

    WithheldRows(EntityManager entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    /// @param text null for what is not opened
    record Row(SubjectFile.Withheld about, @Nullable String text) {}

    /// @param opened which of them the officer gives
    @SuppressWarnings("unchecked")
    List<Row> of(UUID person, Vault.Seal seal, List<UUID> opened) {
        List<Tuple> rows =
                entities.createNativeQuery(ROWS, Tuple.class)
                        .setParameter(1, person)
                        .setParameter(2, caller.organization())
                        .getResultList();
        return rows.stream().map(row -> row(row, seal, opened)).toList();
    }

    private static Row row(Tuple row, Vault.Seal seal, List<UUID> opened) {
        var id = row.get(0, UUID.class);
        var about =
                new SubjectFile.Withheld(
                        id,
                        row.get(1, String.class),
                        row.get(2, Instant.class),
                        row.get(3, String.class));
        var given = id != null && opened.contains(id);
        return new Row(
                about,
                given ? seal.open(id, row.get(5, String.class), row.get(4, byte[].class)) : null);
    }
}
