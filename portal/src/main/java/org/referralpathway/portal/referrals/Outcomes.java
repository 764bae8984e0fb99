package org.referralpathway.portal.referrals;

import java.util.List;
import org.referralpathway.portal.form.Choice;

/// What can come of a referral.
final class Outcomes {
    private static final List<Choice> KINDS =
            List.of(
                    Choice.of("need-met", "The need was met"),
                    Choice.of("more-independent", "More independent"),
                    Choice.of("income-improved", "Better off financially"),
                    Choice.of("housing-secured", "Housing is secure"),
                    Choice.of("less-isolated", "Less isolated"),
                    Choice.of("health-improved", "Better health"),
                    Choice.of("other", "Something else"));
    private static final List<Choice> RATINGS =
            List.of(
                    Choice.of("achieved", "Achieved"),
                    Choice.of("partly", "Partly achieved"),
                    Choice.of("not", "Not achieved"));

    private Outcomes() {}

    static List<Choice> kinds() {
        return KINDS;
    }

    static List<Choice> ratings() {
        return RATINGS;
    }

    static String kind(String code) {
        return text(KINDS, code);
    }

    static String rating(String code) {
        return text(RATINGS, code);
    }

    private static String text(List<Choice> choices, String code) {
        return choices.stream()
                .filter(choice -> choice.value().equals(code))
                .map(Choice::text)
                .findFirst()
                .orElse(code);
    }
}
