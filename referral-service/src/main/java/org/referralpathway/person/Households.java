package org.referralpathway.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Audit;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.problem.InvalidField;

/// Who lives together, as the organisation that recorded them knows it. Nobody's needs, groups or
/// contacts are seen by way of a household, and whoever is at risk stands in nobody else's.
@ApplicationScoped
public class Households {
    private final People people;
    private final Vault vault;
    private final Audit audit;
    private final EntityManager entities;
    private final Caller caller;
    private final Uuid7 ids;
    private final InstantSource clock;

    Households(
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

    public record Member(UUID person, String givenName, String familyName, String ageBand) {
        @Override
        public String toString() {
            return "Member[not shown]";
        }
    }

    /// How many live there, as a referral remembers it; never who.
    public record Size(int adults, int children) {}

    /// The others who live with somebody; those at risk are left out.
    @Transactional
    List<Member> with(UUID id) {
        people.requireOwn(id, caller.organization());
        var others =
                people.list(
                        """
                        from Person p where p.id <> ?1 and p.atRisk = false and p.erasedAt is null
                          and p.id in ?2 order by p.id\
                        """,
                        id,
                        together(id));
        var shown = others.stream().map(Person::id).toList();
        var seals = vault.ofAll(shown);
        if (!shown.isEmpty()) {
            audit.note(shown, List.of("identity"), "read", "arrange-help", null);
        }
        return others.stream()
                .map(other -> {
                    var told = other.open(Objects.requireNonNull(seals.get(other.id())));
                    return new Member(
                            other.id(),
                            told.givenName(),
                            told.familyName(),
                            other.ageBand().code());
                })
                .toList();
    }

    private List<UUID> together(UUID id) {
        @SuppressWarnings("unchecked")
        List<UUID> found =
                entities.createNativeQuery(
                                """
                                select m.person from household_member own
                                join household_member m on m.household = own.household and m.until is null
                                where own.person = ?1 and own.until is null limit 50\
                                """,
                                UUID.class)
                        .setParameter(1, id)
                        .getResultList();
        return found;
    }

    /// Somebody moves in with another, out of wherever they were.
    @Transactional
    UUID join(UUID id, UUID with) {
        people.requireOwn(id, caller.organization());
        if (with.equals(id)) {
            throw new InvalidField("/with", "Choose another person");
        }
        requireOther(with);
        leaveNow(id);
        var household = household(with).orElseGet(() -> begin(with));
        enter(household, id);
        audit.note(List.of(id, with), List.of("household"), "change", "arrange-help", null);
        return id;
    }

    @Transactional
    UUID leave(UUID id) {
        people.requireOwn(id, caller.organization());
        leaveNow(id);
        audit.note(id, List.of("household"), "change", "arrange-help", null);
        return id;
    }

    private void requireOther(UUID with) {
        if (people.count("id = ?1 and organization = ?2", with, caller.organization()) == 0) {
            throw new InvalidField("/with", "Choose a person your organisation has recorded");
        }
    }

    private Optional<UUID> household(UUID person) {
        @SuppressWarnings("unchecked")
        List<UUID> found =
                entities.createNativeQuery(
                                "select household from household_member where person = ?1 and until is null",
                                UUID.class)
                        .setParameter(1, person)
                        .getResultList();
        return found.stream().findFirst();
    }

    private UUID begin(UUID first) {
        var id = ids.next();
        entities.createNativeQuery(
                        "insert into household (id, organization, made_at) values (?1, ?2, ?3)")
                .setParameter(1, id)
                .setParameter(2, caller.organization())
                .setParameter(3, clock.instant())
                .executeUpdate();
        enter(id, first);
        return id;
    }

    /// The unique index has the last word: nobody lives in two.
    private void enter(UUID household, UUID person) {
        try {
            entities.createNativeQuery(
                            "insert into household_member (household, person, since) values (?1, ?2, ?3)")
                    .setParameter(1, household)
                    .setParameter(2, person)
                    .setParameter(3, clock.instant())
                    .executeUpdate();
        } catch (ConstraintViolationException e) {
            throw new InvalidField(
                    "/with", "Somebody is changing this household: read it and try again");
        }
    }

    private void leaveNow(UUID person) {
        entities.createNativeQuery(
                        "update household_member set until = ?2 where person = ?1 and until is null")
                .setParameter(1, person)
                .setParameter(2, clock.instant())
                .executeUpdate();
    }

    /// Null for somebody of whom no household is known.
    public @Nullable Size size(UUID person) {
        @SuppressWarnings("unchecked")
        List<Tuple> found =
                entities.createNativeQuery(
                                "select adults, children from household_size(?1)", Tuple.class)
                        .setParameter(1, person)
                        .getResultList();
        return found.stream()
                .findFirst()
                .map(row -> new Size(row.get(0, Integer.class), row.get(1, Integer.class)))
                .orElse(null);
    }
}
