package org.referralpathway.referral;

import org.jspecify.annotations.Nullable;
import org.referralpathway.clock.Span;
import org.referralpathway.pathway.PathwayRules;
import org.referralpathway.pathway.Timed;

/// The clocks of MISSION C 4c: what runs while a referral stands where it stands, and what happens
/// on the way. Data, so that the rules, the worker and the tests read one table. For how long is
/// said by the pathway.
enum Clock {
    /// The group's answer. A question stops it, an answer lets it run on.
    RESPONSE(Timed.RESPONSE, Step.REMIND, Step.LATE, Step.EXPIRE),
    /// The answer to a question, whoever was asked, public bodies too.
    ANSWER(Timed.ANSWER, Step.REMIND, Step.LATE, Step.EXPIRE),
    /// Whoever asked is told, again and again.
    FIRST_CONTACT(Timed.FIRST_CONTACT, Step.LATE),
    /// Quiet: the group is asked, then the others are told, again and again.
    ACTIVITY(Timed.ACTIVITY, Step.REMIND, Step.LATE),
    /// The group is asked, then whoever coordinates is told, again and again.
    OUTCOME(Timed.OUTCOME, Step.REMIND, Step.LATE),
    /// Silence of the referrer confirms what the group recorded.
    CONFIRM(Timed.CONFIRM, Step.REMIND, Step.CLOSE),
    /// Asked again after as long; the second time in vain a coordinator is told.
    STILL_NEEDED(Timed.STILL_NEEDED, Step.ASK),
    /// On the day that the group itself named; whoever asked looks whether it is still needed.
    REVIEW(null, Step.REMIND);

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

        int percent() {
            return percent;
        }
    }

    private final @Nullable Timed timed;
    private final Step[] steps;

    Clock(@Nullable Timed timed, Step... steps) {
        this.timed = timed;
        this.steps = steps;
    }

    /// Whether it begins anew when it has run out: as long as nobody does anything, nothing else
    /// would bring the person to mind again.
    boolean isRepeated() {
        return this == FIRST_CONTACT || this == ACTIVITY || this == OUTCOME;
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

    /// How long it runs.
    ///
    /// @param urgency a code of the need
    Span span(PathwayRules rules, String urgency) {
        return timed == null ? Span.NONE : rules.span(timed, urgency);
    }
}
