package org.referralpathway.privacy;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.referralpathway.access.Audit;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.id.Codes;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.person.People;
import org.referralpathway.person.Vault;

/// Erases a person: the key is destroyed and every text written under it with it, in whatever table
/// it stands. The coded rows stay, so that counts stay right.
@ApplicationScoped
class Erase {
    private final People people;
    private final Vault vault;
    private final Audit audit;
    private final EntityManager entities;
    private final Caller caller;
    private final Uuid7 ids;
    private final InstantSource clock;

    Erase(
            People people,
            Vault vault,
            Audit audit,
            EntityManager entities,
            Caller caller,
            Uuid7 ids,
            InstantSource clock) {
        this.people = people;
        this.vault = vault;
        this.audit = audit;
        this.entities = entities;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /// Erasing twice is erasing once.
    ///
    /// @throws NotErasable while somebody holds the data or help is under way
    @Transactional
    UUID erase(UUID id) {
        return erase(id, "subject-right");
    }

    /// @param purpose `subject-right`, or `retention` when its time has run out
    @Transactional
    UUID erase(UUID id, String purpose) {
        var person = people.requireOwn(id, caller.organization());
        if (person.erasedAt() != null) {
            return id;
        }
        if (exists("select 1 from legal_hold where person = ?1 and lifted_at is null", id)) {
            throw new NotErasable(NotErasable.Why.ON_HOLD);
        }
        if (exists(
                """
                select 1 from need where person = ?1
                  and status in ('DRAFT', 'OPEN', 'MATCHED', 'IN_SERVICE', 'ON_HOLD')\
                """,
                id)) {
            throw new NotErasable(NotErasable.Why.HELP_UNDER_WAY);
        }
        var at = clock.instant();
        person.erased(at);
        vault.destroy(id, at);
        takeBackLinks(id, at);
        audit.note(id, List.of("identity", "contact", "need"), "erase", purpose, null);
        return id;
    }

    /// Nobody comes back by a link to what is erased.
    private void takeBackLinks(UUID person, Instant at) {
        entities.createNativeQuery("select cast(revoke_links(?1, ?2) as text)")
                .setParameter(1, person)
                .setParameter(2, at)
                .getSingleResult();
    }

    public enum HoldReason {
        COURT,
        COMPLAINT,
        INVESTIGATION,
        SAFEGUARDING,
        OTHER;

        @JsonValue
        public String code() {
            return Codes.of(this);
        }
    }

    @Transactional
    UUID hold(UUID person, HoldReason reason) {
        people.requireOwn(person, caller.organization());
        entities.createNativeQuery(
                        """
                        insert into legal_hold (id, person, organization, reason, set_by, set_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6)
                        on conflict (person) where lifted_at is null do nothing\
                        """)
                .setParameter(1, ids.next())
                .setParameter(2, person)
                .setParameter(3, caller.organization())
                .setParameter(4, reason.code())
                .setParameter(5, caller.user())
                .setParameter(6, clock.instant())
                .executeUpdate();
        audit.note(person, List.of("identity"), "hold", "legal-hold", null);
        return person;
    }

    @Transactional
    UUID lift(UUID person) {
        people.requireOwn(person, caller.organization());
        entities.createNativeQuery(
                        "update legal_hold set lifted_at = ?2, lifted_by = ?3 where person = ?1 and lifted_at is null")
                .setParameter(1, person)
                .setParameter(2, clock.instant())
                .setParameter(3, caller.user())
                .executeUpdate();
        audit.note(person, List.of("identity"), "lift-hold", "legal-hold", null);
        return person;
    }

    private boolean exists(String sql, UUID person) {
        return !entities.createNativeQuery(sql).setParameter(1, person).getResultList().isEmpty();
    }
}
