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
import org.referralpathway.need.SupportCases;
import org.referralpathway.person.Vault;

/// What was recorded for a case, the newest first, for the organisation whose case it is.
@ApplicationScoped
public class Grounds {
    private final EntityManager entities;
    private final SupportCases cases;
    private final Vault vault;

    Grounds(EntityManager entities, SupportCases cases, Vault vault) {
        this.entities = entities;
        this.cases = cases;
        this.vault = vault;
    }

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

    @Transactional
    public List<Entry> of(UUID caseId) {
        var seal = vault.of(cases.requireOwn(caseId).person());
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(
                                """
                                select basis, wording, how, given_by, interpreter, categories, organizations, never,
                                       privacy_notice, cast(valid_until as text), recorded_at, ended_at, end_reason, id, never_people
                                from sharing_basis where support_case = ?1 order by id desc limit 100\
                                """,
                                Tuple.class)
                        .setParameter(1, caseId)
                        .getResultList();
        return rows.stream().map(row -> entry(row, seal)).toList();
    }

    /// By name, whom a person does not want in any of their cases.
    List<String> neverPeopleOf(UUID person) {
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

    private static Entry entry(Tuple row, Vault.Seal seal) {
        var organizations = row.get(6, UUID[].class);
        return new Entry(
                row.get(0, String.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, Boolean.class),
                List.of(row.get(5, String[].class)),
                organizations == null ? null : List.of(organizations),
                List.of(row.get(7, UUID[].class)),
                NamedPeople.open(seal, row.get(13, UUID.class), row.get(14, byte[].class)),
                row.get(8, String.class),
                LocalDate.parse(row.get(9, String.class)),
                row.get(10, Instant.class),
                row.get(11, Instant.class),
                row.get(12, String.class));
    }
}
