package org.referralpathway.portal.privacy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.referralpathway.portal.form.Choice;

/// The codes of the record of looks and of requests, in words that a person can read.
final class PrivacyWords {
    static final List<Choice> KINDS =
            List.of(
                    Choice.of("access", "A copy of what you hold about them"),
                    Choice.of("rectification", "To put something right"),
                    Choice.of("erasure", "To be erased"),
                    Choice.of("objection", "That you stop using their data"));
    static final List<Choice> OUTCOMES =
            List.of(
                    Choice.of("done", "Done"),
                    Choice.of("done-in-part", "Done in part"),
                    Choice.of("refused", "Refused, and the person was told why"));
    private static final Map<String, String> ACTS =
            Map.ofEntries(
                    Map.entry("record", "Wrote down"),
                    Map.entry("read", "Looked at"),
                    Map.entry("disclose", "Was told"),
                    Map.entry("refuse", "Was not told"),
                    Map.entry("erase", "Erased"),
                    Map.entry("withdraw", "Ended the sharing of"),
                    Map.entry("team", "Chose who is on the team for"),
                    Map.entry("ask-emergency", "Asked in an emergency to learn"),
                    Map.entry("change", "Changed"),
                    Map.entry("compare", "Compared, to find the same need in two hands"),
                    Map.entry("take", "Took on"),
                    Map.entry("release", "Handed over a copy of"),
                    Map.entry("hand-on", "Handed on"));
    private static final Map<String, String> CATEGORIES =
            Map.of(
                    "identity", "who they are",
                    "contact", "how to reach them",
                    "address", "where they live",
                    "need", "what they need",
                    "consent", "what they agreed to",
                    "concern", "a worry about them",
                    "outcome", "what came of it");

    static final List<Choice> BREACHES =
            List.of(
                    Choice.of("sent-to-wrong-person", "Something was sent to the wrong person"),
                    Choice.of("seen-by-wrong-person", "Somebody saw what they should not"),
                    Choice.of("lost", "Something was lost or stolen"),
                    Choice.of("published", "Something was published"),
                    Choice.of("changed", "Something was changed or destroyed"),
                    Choice.of("other", "Something else"));
    static final List<Choice> RISKS =
            List.of(
                    Choice.of("unlikely", "Harm is unlikely"),
                    new Choice("risk", "People may be harmed", "The regulator must know"),
                    new Choice(
                            "high-risk",
                            "People are likely to be harmed",
                            "The regulator and the people must know"));
    static final List<Choice> HOLDS =
            List.of(
                    Choice.of("court", "A court asks for it"),
                    Choice.of("complaint", "A complaint is open"),
                    Choice.of("investigation", "Somebody looks into it"),
                    Choice.of("safeguarding", "Somebody’s safety depends on it"),
                    Choice.of("other", "Another duty"));
    private static final Map<String, String> BASES =
            Map.of(
                    "consent", "The person agreed",
                    "public-task", "A public task",
                    "legal-obligation", "The law demands it",
                    "legitimate-interests", "Legitimate interests",
                    "vital-interests", "Life or safety in danger");

    private static final Map<String, String> WITHHELD =
            Map.ofEntries(
                    Map.entry("concern", "a worry about the person"),
                    Map.entry("message", "a message of a group"),
                    Map.entry("outcome", "what a group wrote about the outcome"),
                    Map.entry("proposal", "what was written with a proposal"),
                    Map.entry("team", "what a member of their team wrote"),
                    Map.entry("minute", "what was minuted about their need"),
                    Map.entry("draft", "a need that somebody has begun to write"),
                    Map.entry("other-people", "names of other people that they gave"),
                    Map.entry("authority", "by whose authority somebody decided for them"),
                    Map.entry("household", "somebody who lives with them"),
                    Map.entry("safety", "a look, to keep somebody safe"),
                    Map.entry("reason", "what was written with a reason"));
    private static final Map<String, String> BECAUSE =
            Map.of(
                    "written-by-others", "others wrote it",
                    "about-others", "it is about others",
                    "may-harm", "it may harm somebody");

    private PrivacyWords() {}

    static String withheld(String code) {
        return WITHHELD.getOrDefault(code, "something that others wrote");
    }

    static String withheldBecause(String code) {
        return BECAUSE.getOrDefault(code, code);
    }

    static String basis(String code) {
        return BASES.getOrDefault(code, code);
    }

    static String breach(String code) {
        return text(BREACHES, code);
    }

    private static String text(List<Choice> choices, String code) {
        return choices.stream()
                .filter(choice -> choice.value().equals(code))
                .map(Choice::text)
                .findFirst()
                .orElse(code);
    }

    static String act(String code) {
        return ACTS.getOrDefault(code, "Worked on");
    }

    static String categories(List<String> codes) {
        return codes.stream()
                .map(code -> CATEGORIES.getOrDefault(code, code))
                .collect(Collectors.joining(", "));
    }

    static String kind(String code) {
        return text(KINDS, code);
    }
}
