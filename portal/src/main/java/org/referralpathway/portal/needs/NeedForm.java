package org.referralpathway.portal.needs;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.listings.Days;
import org.referralpathway.portal.people.PersonView;
import org.referralpathway.portal.words.AccessNeeds;
import org.referralpathway.portal.words.Languages;

/// The page that posts a need, read.
final class NeedForm {
    static final Fields FIELDS =
            Fields.of(
                            "pathway",
                            "kind",
                            "urgency",
                            "by",
                            "postcode",
                            "language",
                            "access",
                            "preferredLanguage",
                            "preferredAccess",
                            "quantity",
                            "times",
                            "per",
                            "until",
                            "notOn",
                            "note")
                    .date("by")
                    .date("until");

    private static final int MOST = 999;
    private static final int OFTEN = 50;
    private static final UUID NO_CASE_YET = new UUID(0, 0);

    /// What the page offers: codes and labels come from the service.
    record Choices(List<Choice> pathways, List<Choice> kinds, String exampleDate) {
        /// With only one pathway there is nothing to choose.
        public @Nullable String onlyPathway() {
            return pathways.size() == 1 ? pathways.getFirst().value() : null;
        }

        public List<Choice> urgencies() {
            return Urgency.choices();
        }

        public List<Choice> languages() {
            return Languages.choices();
        }

        public List<Choice> per() {
            return Repeats.PER;
        }

        public List<Choice> weekdays() {
            return Days.CHOICES;
        }

        public List<Choice> access() {
            return AccessNeeds.choices();
        }
    }

    private NeedForm() {}

    /// Pressed instead of posting.
    static final String LATER = "later";

    static Form begun(DraftsApi.Draft draft) {
        return Form.prefilled(FIELDS, draft.fields());
    }

    /// With what is known of the person; the worker looks at it.
    static Form blank(PersonView who) {
        return Form.prefilled(
                FIELDS,
                Map.of(
                        "quantity",
                        List.of("1"),
                        "postcode",
                        who.postcode() == null ? List.of("") : List.of(who.postcode()),
                        "access",
                        who.access()));
    }

    static NewNeed read(Form form, Choices choices, LocalDate today) {
        form.requireOneOf("pathway", choices.pathways(), "Select a pathway")
                .requireOneOf("kind", choices.kinds(), "Select what the person needs")
                .requireOneOf("urgency", choices.urgencies(), "Select how urgent it is")
                .require("postcode", "Enter the postcode where help is needed");
        var by = form.date("by", "The date").notBefore(today, "today or in the future");
        var quantity = form.number("quantity").filter(n -> n >= 1 && n <= MOST);
        if (quantity.isEmpty() && form.text("quantity") != null) {
            form.refuse("quantity", "How many must be a whole number between 1 and " + MOST);
        }
        return new NewNeed(
                NO_CASE_YET,
                form.value("kind"),
                form.value("urgency"),
                by.orNull(),
                form.value("postcode"),
                quantity.orElse(1),
                repeats(form, today),
                form.all("notOn"),
                form.all("language"),
                form.all("access"),
                new Preferred(form.all("preferredLanguage"), form.all("preferredAccess")),
                form.text("note"));
    }

    /// Nothing where neither how often nor in which time was said.
    private static @Nullable Repeats repeats(Form form, LocalDate today) {
        var until = form.date("until", "The last day").notBefore(today, "today or in the future");
        var times = form.number("times").filter(n -> n >= 1 && n <= OFTEN);
        if (times.isEmpty() && form.text("times") != null) {
            form.refuse("times", "How often must be a whole number between 1 and " + OFTEN);
        }
        if (form.text("times") == null && (form.text("per") != null || until.orNull() != null)) {
            form.refuse("times", "Enter how often, or leave all three empty");
        }
        if (times.isPresent()) {
            form.requireOneOf("per", Repeats.PER, "Select each day, each week or each month");
        }
        return times.map(n -> new Repeats(n, form.value("per"), until.orNull())).orElse(null);
    }

    /// A case is opened with the need, by the same press of the button, so its key follows from the
    /// form's. Another pathway is another case, though the page is the same.
    static UUID caseKey(Form form, UUID person) {
        var name = form.key() + "/" + person + "/" + form.value("pathway");
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
