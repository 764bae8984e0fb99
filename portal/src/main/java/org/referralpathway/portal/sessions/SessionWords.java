package org.referralpathway.portal.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.form.Choice;

/// The codes of a session in words.
final class SessionWords {
    static final String OFFER = "offer:";
    private static final Map<String, String> WHY =
            Map.of(
                    "unmatched", "Nobody has been asked yet",
                    "declined", "The group that was asked said no",
                    "expired", "The group that was asked did not answer",
                    "stalled", "A group was asked and is late",
                    "open-again", "Open again");
    private static final Map<String, String> PROBLEMS =
            Map.of(
                    "already-offered", "It had been sent to this group already.",
                    "need-not-open", "The need had been met or withdrawn meanwhile.",
                    "nothing-agreed", "Nothing has been agreed that covers this group.",
                    "group-busy", "The group has as many open requests as it takes.",
                    "does-not-fit", "The group did not fit any more.");

    private SessionWords() {}

    static String why(String code) {
        return WHY.getOrDefault(code, "Open");
    }

    static String decision(@Nullable String code, @Nullable String service) {
        return switch (code) {
            case "offer" -> "Ask " + (service == null ? "a group" : service);
            case "carry-over" -> "Look at it again next week";
            case "ring" -> "Somebody rings first";
            case "nobody" -> "Nobody does this here: tell whoever asked";
            case null, default -> "Not decided yet";
        };
    }

    static @Nullable String problem(@Nullable String code) {
        return code == null
                ? null
                : "It was not sent. " + PROBLEMS.getOrDefault(code, "It was no longer possible.");
    }

    /// What may be decided about a need: each candidate, and what is always possible.
    static List<Choice> choices(SessionsApi.Item item) {
        var choices = new ArrayList<Choice>();
        item.candidates()
                .forEach(c ->
                        choices.add(
                                new Choice(
                                        OFFER + c.service(),
                                        "Ask " + c.serviceName(),
                                        c.organizationName())));
        for (var code : List.of("carry-over", "ring", "nobody")) {
            choices.add(Choice.of(code, decision(code, null)));
        }
        return choices;
    }
}
