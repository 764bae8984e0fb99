package org.referralpathway.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.need.PostNeed;
import org.referralpathway.need.Preferred;
import org.referralpathway.need.SupportCases;
import org.referralpathway.need.Urgency;
import org.referralpathway.person.Person;
import org.referralpathway.person.PersonFields;
import org.referralpathway.person.RecordPerson;
import org.referralpathway.person.SafeContact;

/// Takes one row: the person, a case and what they need, in one transaction or not at all.
@ApplicationScoped
class TakeRow {
    private static final int LONGEST_KEY = 100;
    private static final int LONGEST = 500;
    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_HOURS = 200;
    private final RecordPerson people;
    private final PersonFields fields;
    private final SupportCases cases;
    private final PostNeed needs;
    private final EntityManager entities;
    private final Caller caller;

    TakeRow(
            RecordPerson people,
            PersonFields fields,
            SupportCases cases,
            PostNeed needs,
            EntityManager entities,
            Caller caller) {
        this.people = people;
        this.fields = fields;
        this.cases = cases;
        this.needs = needs;
        this.entities = entities;
        this.caller = caller;
    }

    /// Undoes what a trial did.
    static final class OnlyTried extends RuntimeException {
        OnlyTried() {
            super(null, null, false, false);
        }
    }

    /// @return nothing where this row was taken before
    /// @throws InvalidField with the column
    /// @throws OnlyTried after a trial that would have gone well
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Nullable UUID take(CSVRecord row, UUID pathway, boolean dryRun) {
        var key = required(row, "id", LONGEST_KEY);
        if (isTaken(key)) {
            return null;
        }
        var person = people.record(person(row));
        var opened = cases.open(person, pathway);
        var need =
                needs.post(
                        new PostNeed.Wish(
                                opened,
                                required(row, "kind", LONGEST_KEY),
                                urgency(row),
                                date(row, "by"),
                                required(row, "postcode", LONGEST_KEY),
                                1,
                                null,
                                List.of(),
                                List.of(),
                                List.of(),
                                Preferred.NOTHING,
                                text(row, "note", LONGEST_NOTE)));
        remember(key, need);
        if (dryRun) {
            throw new OnlyTried();
        }
        return need;
    }

    private Person.Details person(CSVRecord row) {
        return new Person.Details(
                required(row, "givenName", LONGEST_KEY),
                required(row, "familyName", LONGEST_KEY),
                date(row, "dateOfBirth"),
                field(row, "phone"),
                field(row, "email"),
                field(row, "address"),
                field(row, "postcode"),
                field(row, "language"),
                List.of(),
                null,
                new SafeContact(
                        Boolean.TRUE.equals(flag(row, "doNotContact")),
                        Boolean.TRUE.equals(flag(row, "neverCall")),
                        Boolean.TRUE.equals(flag(row, "neverVoicemail")),
                        Boolean.TRUE.equals(flag(row, "neverText")),
                        Boolean.TRUE.equals(flag(row, "neverWrite")),
                        text(row, "safeHours", LONGEST_HOURS)),
                List.of(),
                flag(row, "atRisk"));
    }

    /// Who means "yes" and writes it otherwise is asked, not read as no.
    private static @Nullable Boolean flag(CSVRecord row, String column) {
        var said = text(row, column, LONGEST_KEY);
        return said == null
                ? null
                : switch (said.toLowerCase(Locale.ROOT)) {
                    case "yes" -> true;
                    case "no" -> false;
                    default -> throw new InvalidField(column, "Use yes or no");
                };
    }

    private @Nullable String field(CSVRecord row, String name) {
        return fields.checked(name, text(row, name, LONGEST));
    }

    private boolean isTaken(String key) {
        return !entities.createNativeQuery(
                        "select 1 from intake_row where organization = ?1 and row_key = ?2")
                .setParameter(1, caller.organization())
                .setParameter(2, key)
                .getResultList()
                .isEmpty();
    }

    /// The primary key decides between two who bring the same list at once.
    private void remember(String key, UUID need) {
        entities.createNativeQuery("insert into intake_row values (?1, ?2, ?3)")
                .setParameter(1, caller.organization())
                .setParameter(2, key)
                .setParameter(3, need)
                .executeUpdate();
    }

    private static Urgency urgency(CSVRecord row) {
        var said = Objects.requireNonNullElse(text(row, "urgency", LONGEST_KEY), "standard");
        return Arrays.stream(Urgency.values())
                .filter(urgency -> urgency.code().equals(said))
                .findFirst()
                .orElseThrow(() -> new InvalidField("urgency", "Use today, urgent or standard"));
    }

    private static @Nullable LocalDate date(CSVRecord row, String column) {
        var said = text(row, column, LONGEST_KEY);
        try {
            return said == null ? null : LocalDate.parse(said);
        } catch (DateTimeException _) {
            throw new InvalidField(column, "Use a date like 2026-03-31");
        }
    }

    private static String required(CSVRecord row, String column, int longest) {
        var said = text(row, column, longest);
        if (said == null) {
            throw new InvalidField(column, "Is missing");
        }
        return said;
    }

    private static @Nullable String text(CSVRecord row, String column, int longest) {
        if (!row.isSet(column) || row.get(column).isBlank()) {
            return null;
        }
        var said = row.get(column).strip();
        if (said.length() > longest) {
            throw new InvalidField(column, "Use at most " + longest + " characters");
        }
        return said;
    }
}
