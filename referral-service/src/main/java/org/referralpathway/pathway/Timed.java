package org.referralpathway.pathway;

import java.time.Duration;
import org.referralpathway.clock.WorkingTime;
import org.referralpathway.kit.id.Codes;

/// What somebody is waited for (MISSION C 4c), and for how long where a pathway says nothing.
public enum Timed {
    /// The first look of somebody who coordinates at what was posted.
    ACKNOWLEDGE(1, 4, 8),
    /// The group's yes or no.
    RESPONSE(2, 8, 24),
    /// The answer to a question, whoever was asked, public bodies too.
    ANSWER(1, 4, 16),
    FIRST_CONTACT(2, 8, 40),
    /// Something that happens while help is under way.
    ACTIVITY(16, 48, 160),
    /// What came of it, once it was delivered.
    OUTCOME(80, 80, 160),
    /// A word against what the group recorded.
    CONFIRM(80, 80, 80),
    /// Whether somebody who waits still needs it.
    STILL_NEEDED(8, 40, 176);

    private final Length usual;

    Timed(int today, int urgent, int standard) {
        this.usual = new Length(today, urgent, standard);
    }

    public String code() {
        return Codes.of(this);
    }

    Length usual() {
        return usual;
    }

    /// For each urgency, in working hours; eight are a day.
    ///
    /// @param today on the clock on the wall where it is less than a day
    public record Length(int today, int urgent, int standard) {
        /// @param urgency the code of a need's
        public Duration of(String urgency) {
            var hours =
                    switch (urgency) {
                        case "today" -> today;
                        case "urgent" -> urgent;
                        default -> standard;
                    };
            return Duration.ofHours(hours);
        }

        /// Nobody waits longer for what is needed sooner.
        boolean isInOrder() {
            return 1 <= today && today <= urgent && urgent <= standard && standard <= MOST;
        }

        /// A working year.
        private static final int MOST = 260 * (int) WorkingTime.DAY.toHours();
    }
}
