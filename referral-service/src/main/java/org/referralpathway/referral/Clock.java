package org.referralpathway.referral;

import java.time.Duration;
import java.time.Instant;
import org.referralpathway.clock.WorkingTime;

/// The clocks of MISSION C 4c: what runs while a referral stands where it stands, for how long, and
/// what happens on the way. Data, so that the rules, the worker and the tests read one table.
enum Clock {
    /// The group's answer. A question stops it, an answer lets it run on.
    RESPONSE(hours(2), days(1), days(3), Step.REMIND, Step.LATE, Step.EXPIRE),
    /// The answer to a question, whoever was asked, public bodies too.
    ANSWER(hours(1), hours(4), days(2), Step.REMIND, Step.LATE, Step.EXPIRE),
    FIRST_CONTACT(hours(2), days(1), days(5), Step.LATE),
    /// Quiet: the group is asked, then the others are told, again and again.
    ACTIVITY(days(2), days(6), days(20), Step.REMIND, Step.LATE),
    OUTCOME(days(10), days(10), days(20), Step.REMIND, Step.LATE),
    /// Silence of the referrer confirms what the group recorded.
    CONFIRM(days(10), days(10), days(10), Step.REMIND, Step.CLOSE),
    /// Asked again after as long; the second time in vain a coordinator is told.
    STILL_NEEDED(days(1), days(5), days(22), Step.ASK),
    /// On the day that the group itself named.
    REVIEW(Duration.ZERO, Duration.ZERO, Duration.ZERO, Step.REMIND);

    /// What happens, and at how much of the clock's time.
    enum Step {
        REMIND(50),
        LATE(100),
        ASK(100),
        CLOSE(100),
        EXPIRE(150);

        private final int percent;

        Step(int percent) {
            this.percent = percent;
        }
    }

    private final Duration today;
    private final Duration urgent;
    private final Duration standard;
    private final Step[] steps;

    Clock(Duration today, Duration urgent, Duration standard, Step... steps) {
        this.today = today;
        this.urgent = urgent;
        this.standard = standard;
        this.steps = steps;
    }

    private static Duration hours(int working) {
        return Duration.ofHours(working);
    }

    private static Duration days(int working) {
        return WorkingTime.DAY.multipliedBy(working);
    }

    /// Whether it is the group that has to do something before it runs out.
    boolean isGroups(Referral referral) {
        return switch (this) {
            case ANSWER -> referral.askedBy() != Party.PROVIDER;
            case CONFIRM, STILL_NEEDED -> false;
            case RESPONSE, FIRST_CONTACT, ACTIVITY, OUTCOME, REVIEW -> true;
        };
    }

    Step[] steps() {
        return steps.clone();
    }

    /// When a step is due.
    ///
    /// @param urgency a code of the need; "today" runs on the clock on the wall, day and night
    /// @param used what has passed before the clock stood still
    Instant due(Step step, String urgency, Instant from, Duration used, WorkingTime working) {
        var whole = time(urgency).multipliedBy(step.percent).dividedBy(100);
        var left = whole.minus(used);
        var more = left.isNegative() ? Duration.ZERO : left;
        return onTheWall(urgency) ? from.plus(more) : working.after(from, more);
    }

    /// Whether a step lies in the time that had passed before.
    boolean passed(Step step, String urgency, Duration used) {
        return !used.isZero()
                && used.compareTo(time(urgency).multipliedBy(step.percent).dividedBy(100)) >= 0;
    }

    /// How much of it has passed.
    Duration used(String urgency, Instant from, Instant until, WorkingTime working) {
        return onTheWall(urgency) ? Duration.between(from, until) : working.between(from, until);
    }

    /// Long clocks count days even when help is needed today.
    private boolean onTheWall(String urgency) {
        return urgency.equals("today") && time(urgency).compareTo(WorkingTime.DAY) < 0;
    }

    private Duration time(String urgency) {
        return switch (urgency) {
            case "today" -> today;
            case "urgent" -> urgent;
            default -> standard;
        };
    }
}
