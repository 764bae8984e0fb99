package org.referralpathway.portal.agreements;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;

/// What an agreement says, read from its page.
final class AgreementForm {
    static final Fields FIELDS =
            Fields.of(
                            "kind",
                            "title",
                            "text",
                            "scopeIn",
                            "scopeOut",
                            "responsible",
                            "categories",
                            "from",
                            "review",
                            "until",
                            "seenAfterDays",
                            "parties")
                    .date("from")
                    .date("review")
                    .date("until");

    private static final int MOST_DAYS = 365;
    private static final String SHARING = "information-sharing";

    /// For what facts may be used where an agreement says they may be shared.
    private static final List<String> PURPOSES = List.of("arrange-help", "deliver-help");

    private static final List<Choice> KINDS =
            List.of(
                    new Choice(
                            SHARING,
                            "Sharing of information",
                            "Which facts about people may be shared, for what"),
                    new Choice("memorandum", "Memorandum of understanding", null),
                    new Choice("service-level", "Service level agreement", null),
                    new Choice("consortium", "Consortium", null),
                    new Choice("terms-of-reference", "Terms of reference", null));
    private static final List<Choice> CATEGORIES =
            List.of(
                    new Choice("identity", "Who the person is", null),
                    new Choice("contact", "How to reach them", null),
                    new Choice("address", "Where they live", null),
                    new Choice("need", "What they need", null));

    private AgreementForm() {}

    record Choices(List<Choice> kinds, List<Choice> categories, List<Choice> parties) {}

    static Choices choices(List<Choice> parties) {
        return new Choices(KINDS, CATEGORIES, parties);
    }

    /// Nothing where the form is refused.
    static AgreementsApi.@Nullable Wanted read(Form form, UUID partnership) {
        form.requireOneOf("kind", KINDS, "Select what kind of agreement it is")
                .require("title", "Enter a title")
                .require("text", "Enter the text that is signed")
                .require("responsible", "Enter who answers for it");
        var sharing = form.chosen("kind", SHARING);
        if (sharing) {
            form.require("categories", "Select which facts may be shared");
        }
        var from = form.date("from", "The day").required("Enter from which day it holds").orNull();
        var review = form.date("review", "The day").orNull();
        var until =
                form.date("until", "The day").required("Enter until which day it holds").orNull();
        var seen = form.number("seenAfterDays").filter(days -> days >= 0 && days <= MOST_DAYS);
        if (seen.isEmpty() && form.text("seenAfterDays") != null) {
            form.refuse("seenAfterDays", "Enter a whole number of days, at most " + MOST_DAYS);
        }
        form.require("parties", "Select who signs it");
        if (form.refused() || from == null || until == null) {
            return null;
        }
        return new AgreementsApi.Wanted(
                partnership,
                form.value("kind"),
                form.value("title"),
                form.value("text"),
                form.value("scopeIn"),
                form.value("scopeOut"),
                form.value("responsible"),
                sharing
                        ? form.all("categories").stream()
                                .map(c -> new AgreementsApi.WantedShare(c, PURPOSES))
                                .toList()
                        : List.of(),
                from,
                review,
                until,
                seen.orElse(null),
                form.identifiers("parties"));
    }
}
