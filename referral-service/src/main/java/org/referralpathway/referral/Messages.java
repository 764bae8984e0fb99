package org.referralpathway.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.need.Need;
import org.referralpathway.person.NamesSomebody;
import org.referralpathway.person.People;
import org.referralpathway.person.Vault;

/// Questions and answers about a referral, before anybody knows who the person is and after.
@ApplicationScoped
class Messages {
    private final EntityManager entities;
    private final People people;
    private final Vault vault;
    private final Caller caller;
    private final Uuid7 ids;

    Messages(EntityManager entities, People people, Vault vault, Caller caller, Uuid7 ids) {
        this.entities = entities;
        this.people = people;
        this.vault = vault;
        this.caller = caller;
        this.ids = ids;
    }

    record Entry(UUID id, String by, String text, Instant at) {}

    /// @throws InvalidField when a text of those who know tells who the person is before the group
    ///   may know. Texts of others are not compared: that would tell them what the name is not.
    void add(Referral referral, Need need, Party by, String text, Instant at) {
        var seal = vault.of(need.person());
        var knows = caller.organization().equals(need.organization());
        if (knows && by != Party.PROVIDER && !referral.status().disclosesIdentity()) {
            var person = people.requireOwn(need.person(), need.organization());
            if (NamesSomebody.in(text, person.open(seal))) {
                throw new InvalidField(
                        "/text",
                        "Leave out who the person is: the group learns that when it accepts");
            }
        }
        var id = ids.next();
        entities.createNativeQuery(
                        """
                        insert into referral_message (id, referral, party, organization, by_user, text, at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)\
                        """)
                .setParameter(1, id)
                .setParameter(2, referral.id())
                .setParameter(3, by.name())
                .setParameter(4, caller.organization())
                .setParameter(5, caller.user())
                .setParameter(6, seal.close(id, "text", text))
                .setParameter(7, at)
                .executeUpdate();
    }

    List<Entry> of(Referral referral, UUID person) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(
                                "select id, party, text, at from referral_message where referral = ?1 order by id",
                                Tuple.class)
                        .setParameter(1, referral.id())
                        .getResultList();
        if (rows.isEmpty()) {
            return List.of();
        }
        var seal = vault.of(person);
        return rows.stream()
                .map(row ->
                        new Entry(
                                row.get(0, UUID.class),
                                row.get(1, String.class),
                                seal.opened(
                                        row.get(0, UUID.class), "text", row.get(2, byte[].class)),
                                row.get(3, Instant.class)))
                .toList();
    }
}
