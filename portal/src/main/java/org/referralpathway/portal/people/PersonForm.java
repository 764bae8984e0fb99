package org.referralpathway.portal.people;

import java.time.LocalDate;
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
                            "note")
                    .date("dateOfBirth");

    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

    private PersonForm() {}

    static NewPerson read(Form form, LocalDate today) {
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
                form.text("note"));
    }
}
