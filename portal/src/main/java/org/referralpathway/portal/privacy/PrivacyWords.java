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
            Map.of(
                    "record", "Wrote down",
                    "read", "Looked at",
                    "disclose", "Was told",
                    "refuse", "Was not told",
                    "erase", "Erased",
                    "withdraw", "Ended the sharing of",
                    "team", "Chose who is on the team for",
                    "ask-emergency", "Asked in an emergency to learn",
                    "change", "Changed");
    private static final Map<String, String> CATEGORIES =
            Map.of(
                    "identity", "who they are",
                    "contact", "how to reach them",
                    "address", "where they live",
                    "need", "what they need",
                    "consent", "what they agreed to",
                    "concern", "a worry about them",
                    "outcome", "what came of it");

    private static final Map<String, String> WITHHELD =
            Map.of(
                    "concern", "a worry about the person",
                    "message", "a message of a group",
                    "outcome", "what a group wrote about the outcome",
                    "proposal", "what was written with a proposal",
                    "team", "what a member of their team wrote",
                    "reason", "what was written with a reason");

    private PrivacyWords() {}

    static String withheld(String code) {
        return WITHHELD.getOrDefault(code, "something that others wrote");
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
        return KINDS.stream()
                .filter(choice -> choice.value().equals(code))
                .map(Choice::text)
                .findFirst()
                .orElse(code);
    }
}
