package org.referralpathway.portal.needs;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.words.Words;

/// How often help is needed.
public record Repeats(int times, String per, @Nullable LocalDate until) {
    static final List<Choice> PER =
            List.of(
                    Choice.of("day", "each day"),
                    Choice.of("week", "each week"),
                    Choice.of("month", "each month"));

    public String text() {
        var often =
                switch (times) {
                    case 1 -> "once a " + per;
                    case 2 -> "twice a " + per;
                    default -> times + " times a " + per;
                };
        return until == null ? often : often + ", until " + Words.day(until);
    }
}
