package org.referralpathway.portal.needs;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;

/// The conversation about sharing, in words that a person can repeat. Nothing is ticked beforehand.
public final class SharingForm {
    static final Fields FIELDS =
            Fields.of(
                    "basis",
                    "how",
                    "givenBy",
                    "authority",
                    "interpreter",
                    "told",
                    "never",
                    "neverPeople",
                    "notice");

    /// The words that are read out, and the notice that is given; a new text gets a new version.
    static final String VERSION = "2026-1";

    static final int MONTHS = 6;
    private static final int MOST_NAMES = 10;

    static final List<Choice> BASES =
            List.of(
                    new Choice(
                            "consent",
                            "They agreed",
                            "They know who will see what, and that they can change their mind"),
                    new Choice(
                            "public-task",
                            "It is our public task",
                            "The law asks us to arrange this help. They have been told"),
                    new Choice("legal-obligation", "The law demands it", "They have been told"),
                    new Choice(
                            "vital-interests",
                            "Their life or safety is in danger",
                            "And they cannot agree"));
    static final List<Choice> HOW =
            List.of(
                    Choice.of("in-person", "Face to face"),
                    Choice.of("phone", "By telephone"),
                    Choice.of("written", "In writing"),
                    Choice.of("online", "Online"));
    static final List<Choice> GIVEN_BY =
            List.of(
                    Choice.of("person", "The person"),
                    Choice.of("parent", "A parent or guardian"),
                    Choice.of("attorney", "An attorney (lasting power of attorney)"),
                    Choice.of("deputy", "A deputy or guardian named by a court"),
                    Choice.of("best-interests", "Us, in their best interests"));
    public static final List<Choice> FACTS =
            List.of(
                    Choice.of("identity", "Name and date of birth"),
                    Choice.of("contact", "Telephone number and email address"),
                    Choice.of("address", "Address"),
                    Choice.of("need", "What you wrote about the need and how to reach them"));
    static final List<Choice> INTERPRETER =
            List.of(Choice.of("yes", "Somebody interpreted for them"));
    static final List<Choice> NOTICE =
            List.of(Choice.of("given", "I gave or read out the privacy notice"));

    private SharingForm() {}

    /// Nothing is ticked, but for whom they said they do not want.
    static Form asked(@Nullable Ground now) {
        return now == null
                ? Form.blank(FIELDS)
                : Form.prefilled(
                        FIELDS,
                        Map.of(
                                "never",
                                now.never(),
                                "neverPeople",
                                List.of(String.join("\n", now.neverPeople()))));
    }

    static Map<String, Object> read(Form form, List<Choice> groups, LocalDate today) {
        form.requireOneOf("basis", BASES, "Select why this may be shared");
        var consent = form.value("basis").equals("consent");
        if (consent) {
            form.requireOneOf("givenBy", GIVEN_BY, "Select who agreed")
                    .requireOneOf("how", HOW, "Select how they agreed");
            if (form.error("givenBy") == null && !form.value("givenBy").equals("person")) {
                form.require("authority", "Say by what authority they decided");
            }
        }
        if (form.all("told").isEmpty() || !known(FACTS, form.all("told"))) {
            form.refuse("told", "Select what a group may see after it has agreed to help");
        }
        if (!known(groups, form.all("never"))) {
            form.refuse("never", "Select groups from the list");
        }
        if (names(form).size() > MOST_NAMES) {
            form.refuse("neverPeople", "Enter at most %d names".formatted(MOST_NAMES));
        }
        form.requireOneOf("notice", NOTICE, "Give the privacy notice before you go on");
        return said(form, consent, today);
    }

    private static Map<String, Object> said(Form form, boolean consent, LocalDate today) {
        var said = new LinkedHashMap<String, Object>();
        said.put("basis", form.value("basis"));
        if (consent) {
            said.put("wording", VERSION);
            said.put("how", form.value("how"));
            said.put("givenBy", form.value("givenBy"));
            said.put("interpreter", form.chosen("interpreter", "yes"));
            if (form.text("authority") != null) {
                said.put("authority", form.value("authority"));
            }
        }
        said.put("categories", form.all("told"));
        said.put("never", form.all("never"));
        said.put("neverPeople", names(form));
        said.put("privacyNotice", VERSION);
        said.put("until", today.plusMonths(MONTHS).toString());
        return said;
    }

    /// One on each line.
    private static List<String> names(Form form) {
        return form.value("neverPeople")
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static boolean known(List<Choice> choices, List<String> chosen) {
        return choices.stream().map(Choice::value).toList().containsAll(chosen);
    }

    public static String text(List<Choice> choices, @Nullable String code) {
        return choices.stream()
                .filter(choice -> choice.value().equals(code))
                .map(Choice::text)
                .findFirst()
                .orElse("");
    }
}
