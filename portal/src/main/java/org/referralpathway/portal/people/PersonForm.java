package org.referralpathway.portal.people;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;

/// The page that records a person, read.
final class PersonForm {
    static final Fields FIELDS =
            Fields.of(
                            "givenName",
                            "familyName",
                            "dateOfBirth",
                            "phone",
                            "email",
                            "address",
                            "postcode",
                            "language",
                            "access",
                            "note",
                            "never",
                            "hours",
                            "nhsNumber",
                            "chiNumber",
                            "atRisk",
                            "with")
                    .date("dateOfBirth");

    static final List<Choice> AT_RISK =
            List.of(Choice.of("yes", "They are at risk of harm, or cannot keep themselves safe"));

    /// Numbers with a field of their own, by field.
    private static final Map<String, String> NUMBERS =
            Map.of("nhsNumber", "nhs-number", "chiNumber", "chi");

    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

    private PersonForm() {}

    /// What is known already, to be put right.
    static Form of(PersonView person) {
        var values = new HashMap<String, List<String>>();
        values.put("givenName", List.of(person.givenName()));
        values.put("familyName", List.of(person.familyName()));
        put(values, "phone", person.phone());
        put(values, "email", person.email());
        put(values, "address", person.address());
        put(values, "postcode", person.postcode());
        put(values, "language", person.language());
        values.put("access", person.access());
        put(values, "note", person.note());
        NUMBERS.forEach((field, system) -> put(values, field, person.number(system)));
        put(values, "atRisk", person.atRisk() ? "yes" : null);
        var born = person.dateOfBirth();
        if (born != null) {
            put(values, "dateOfBirth-day", String.valueOf(born.getDayOfMonth()));
            put(values, "dateOfBirth-month", String.valueOf(born.getMonthValue()));
            put(values, "dateOfBirth-year", String.valueOf(born.getYear()));
        }
        var safe = person.safeContact();
        if (safe != null) {
            values.put("never", safe.ticked());
            put(values, "hours", safe.hours());
        }
        return Form.prefilled(FIELDS, values);
    }

    private static void put(
            Map<String, List<String>> values, String field, @Nullable String value) {
        if (value != null) {
            values.put(field, List.of(value));
        }
    }

    /// @param known numbers that were recorded before; empty for somebody new
    static NewPerson read(Form form, LocalDate today, List<NewPerson.Identifier> known) {
        form.require("givenName", "Enter the person’s first name")
                .require("familyName", "Enter the person’s last name");
        var born =
                form.date("dateOfBirth", "Date of birth")
                        .notBefore(LONG_AGO, "1900 or later")
                        .notAfter(today, "in the past");
        var email = form.value("email");
        if (!email.isEmpty() && !email.matches("[^\\s@]+@[^\\s@]+")) {
            form.refuse(
                    "email", "Enter an email address in the correct format, like name@example.org");
        }
        return new NewPerson(
                form.value("givenName"),
                form.value("familyName"),
                born.orNull(),
                form.text("phone"),
                form.text("email"),
                form.text("address"),
                form.text("postcode"),
                form.text("language"),
                form.all("access"),
                form.text("note"),
                SafeContact.read(form),
                numbers(form, known),
                form.chosen("atRisk", "yes"));
    }

    /// What the page does not ask for stays, and so does what somebody has checked.
    private static List<NewPerson.Identifier> numbers(Form form, List<NewPerson.Identifier> known) {
        var others = known.stream().filter(one -> !NUMBERS.containsValue(one.system()));
        var asked =
                NUMBERS.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .filter(number -> form.text(number.getKey()) != null)
                        .map(number ->
                                known.stream()
                                        .filter(one ->
                                                one.is(
                                                        number.getValue(),
                                                        form.value(number.getKey())))
                                        .findFirst()
                                        .orElseGet(() ->
                                                new NewPerson.Identifier(
                                                        number.getValue(),
                                                        form.value(number.getKey()),
                                                        false)));
        return Stream.concat(others, asked).toList();
    }
}
