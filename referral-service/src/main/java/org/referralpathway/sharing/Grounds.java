package org.referralpathway.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.need.SupportCase;
import org.referralpathway.need.SupportCases;
import org.referralpathway.person.Vault;

/// What was recorded for a case, the newest first, for the organisation whose case it is.
@ApplicationScoped
public class Grounds {
    private final EntityManager entities;
    private final SupportCases cases;
    private final Vault vault;
    private final Caller caller;

    Grounds(EntityManager entities, SupportCases cases, Vault vault, Caller caller) {
        this.entities = entities;
        this.cases = cases;
        this.vault = vault;
        this.caller = caller;
    }

    /// @param never whom not; nobody, for everybody but the worker who wrote it down or has their
    ///   work now. So are `neverPeople`
    /// @param endReason `replaced` or `withdrawn`; null while it holds
    public record Entry(
            String basis,
            @Nullable String wording,
            @Nullable String how,
            @Nullable String givenBy,
            boolean interpreter,
            List<String> categories,
            @Nullable List<UUID> organizations,
            List<UUID> never,
            List<String> neverPeople,
            String privacyNotice,
            LocalDate until,
            Instant recordedAt,
            @Nullable Instant endedAt,
            @Nullable String endReason) {
        @Override
        public String toString() {
            return "Entry[not shown]";
        }
    }

    /// Whom a person does not want, and who may see it.
    ///
    /// @param by null where nobody has said anything
    record Unwanted(List<UUID> groups, List<String> people, @Nullable UUID by) {}

    @Transactional
    public List<Entry> of(UUID caseId) {
        var seal = vault.of(cases.requireOwn(caseId).person());
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(
                                """
                                select basis, wording, how, given_by, interpreter, categories, organizations, never,
                                       privacy_notice, cast(valid_until as text), recorded_at, ended_at, end_reason, id, never_people, never_by
                                from sharing_basis where support_case = ?1 order by id desc limit 100\
                                """,
                                Tuple.class)
                        .setParameter(1, caseId)
                        .getResultList();
        return rows.stream().map(row -> entry(row, seal)).toList();
    }

    /// As it was said last for the case; where nothing was said for it, in any other.
    Unwanted unwanted(SupportCase of) {
        var seal = vault.of(of.person());
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(
                                """
                                select never, id, never_people, never_by from sharing_basis
                                where support_case = ?1 order by id desc limit 1\
                                """,
                                Tuple.class)
                        .setParameter(1, of.id())
                        .getResultList();
        return rows.stream()
                .findFirst()
                .map(row ->
                        new Unwanted(
                                List.of(row.get(0, UUID[].class)),
                                NamedPeople.open(
                                        seal, row.get(1, UUID.class), row.get(2, byte[].class)),
                                row.get(3, UUID.class)))
                .orElseGet(() ->
                        new Unwanted(
                                groupsNeverOf(of.person()),
                                neverPeopleOf(of.person()),
                                lastSaidBy(of.person())));
    }

    /// Groups that the person named in any of their cases.
    @SuppressWarnings("unchecked")
    List<UUID> groupsNeverOf(UUID person) {
        return entities.createNativeQuery("select unnest(unwanted_by(?1))", UUID.class)
                .setParameter(1, person)
                .getResultList();
    }

    private @Nullable UUID lastSaidBy(UUID person) {
        @SuppressWarnings("unchecked")
        List<UUID> by =
                entities.createNativeQuery(
                                """
                                select never_by from sharing_basis
                                where person = ?1 and (cardinality(never) > 0 or never_people is not null)
                                order by id desc limit 1\
                                """,
                                UUID.class)
                        .setParameter(1, person)
                        .getResultList();
        return by.isEmpty() ? null : by.getFirst();
    }

    /// By name, whom a person does not want in any of their cases.
    private List<String> neverPeopleOf(UUID person) {
        var seal = vault.of(person);
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(
                                "select basis, names from unwanted_people(?1)", Tuple.class)
                        .setParameter(1, person)
                        .getResultList();
        return rows.stream()
                .flatMap(row ->
                        NamedPeople.open(seal, row.get(0, UUID.class), row.get(1, byte[].class))
                                .stream())
                .distinct()
                .toList();
    }

    private Entry entry(Tuple row, Vault.Seal seal) {
        var organizations = row.get(6, UUID[].class);
        var mine = caller.user().equals(row.get(15, UUID.class));
        return new Entry(
                row.get(0, String.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, Boolean.class),
                List.of(row.get(5, String[].class)),
                organizations == null ? null : List.of(organizations),
                mine ? List.of(row.get(7, UUID[].class)) : List.of(),
                mine
                        ? NamedPeople.open(seal, row.get(13, UUID.class), row.get(14, byte[].class))
                        : List.of(),
                row.get(8, String.class),
                LocalDate.parse(row.get(9, String.class)),
                row.get(10, Instant.class),
                row.get(11, Instant.class),
                row.get(12, String.class));
    }
}
