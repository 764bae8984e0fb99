package org.referralpathway.portal.referrals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.form.Choice;

/// The page of a move that asks something.
///
/// @param version the state of the referral that the first view of the page showed
/// @param groups who could take over; empty for every move but that
record Question(
        Move move, int version, List<Choice> reasons, List<Choice> groups, String exampleDate) {
    public boolean asks(String field) {
        return MoveForms.fields(move).names().contains(field);
    }

    public String title() {
        return switch (move) {
            case ACCEPT, DECLINE -> move.text() + " this referral";
            default -> move.text();
        };
    }

    public @Nullable String explanation() {
        return switch (move) {
            case ACCEPT -> "You see who the person is, and how to reach them, once you accept.";
            case DECLINE ->
                    "The referrer sees the reason and can ask another group. A no does not count"
                            + " against you.";
            case DELIVER -> "After this you can record what came of it.";
            case OUTCOME -> "The referrer is asked to confirm what you record here.";
            case CLOSE -> "The referral is then closed.";
            case HOLD -> "The place is kept for the person until you start again.";
            case FAIL -> "The place becomes free, and the referrer can ask another group.";
            case WITHDRAW -> "The group is told at once.";
            case ASK, ANSWER -> "Both sides read it. Do not write who the person is.";
            case PART -> "The referrer decides. What you do not take stays open for another group.";
            case WAITLIST -> "The referrer sees where the person stands on your list.";
            case REOPEN -> "The other side has to agree.";
            case OVERRIDE -> "The group has to agree before it is asked again.";
            case TRANSFER ->
                    "The group that helps now has to agree. It goes on until the other accepts.";
            case MARK_ERROR -> "For what should never have been sent. Nothing counts it any more.";
            case START, RESUME, RECEIVE -> null;
        };
    }

    public String reasonLegend() {
        return switch (move) {
            case DECLINE -> "Why can your group not help?";
            case HOLD -> "Why is it on hold?";
            case FAIL -> "Why was it not delivered?";
            case WITHDRAW -> "Why is it withdrawn?";
            case REOPEN -> "Why does it go on?";
            case TRANSFER -> "Why is it passed on?";
            default -> "Reason";
        };
    }

    public String button() {
        return move == Move.OUTCOME ? "Save the outcome" : move.text();
    }

    public @Nullable String style() {
        return switch (move) {
            case FAIL, WITHDRAW, MARK_ERROR -> "govuk-button--warning";
            default -> null;
        };
    }

    public String reviewHint() {
        return move == Move.WAITLIST ? "Within 90 days" : "Within 28 days";
    }

    public List<Choice> wholeOrPart() {
        return MoveForms.wholeOrPart();
    }

    public List<Choice> kinds() {
        return Outcomes.kinds();
    }

    public List<Choice> ratings() {
        return Outcomes.ratings();
    }
}
