package org.referralpathway.portal.referrals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.form.Choice;

/// The page of a move that asks something.
///
/// @param version the state of the referral that the first view of the page showed
record Question(Move move, int version, List<Choice> reasons, String exampleDate) {
    public boolean asks(String field) {
        return MoveForms.fields(move).names().contains(field);
    }

    public String title() {
        return switch (move) {
            case ACCEPT -> "Accept this referral";
            case DECLINE -> "Decline this referral";
            case START -> "Mark as started";
            case RESUME -> "Start again";
            case DELIVER -> "Mark as delivered";
            case OUTCOME -> "Record an outcome";
            case CLOSE -> "Confirm the outcome";
            case HOLD -> "Put on hold";
            case FAIL -> "Mark as not delivered";
            case WITHDRAW -> "Withdraw this referral";
            case RECEIVE -> "Tell the referrer you have seen this";
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
            case START, RESUME, RECEIVE -> null;
        };
    }

    public String reasonLegend() {
        return switch (move) {
            case DECLINE -> "Why can your group not help?";
            case HOLD -> "Why is it on hold?";
            case FAIL -> "Why was it not delivered?";
            case WITHDRAW -> "Why is it withdrawn?";
            case ACCEPT, START, RESUME, DELIVER, OUTCOME, CLOSE, RECEIVE -> "Reason";
        };
    }

    public String button() {
        return switch (move) {
            case DECLINE -> "Decline";
            case OUTCOME -> "Save the outcome";
            case ACCEPT, START, RESUME, DELIVER, CLOSE, HOLD, FAIL, WITHDRAW, RECEIVE ->
                    move.text();
        };
    }

    public @Nullable String style() {
        return switch (move) {
            case FAIL, WITHDRAW -> "govuk-button--warning";
            case ACCEPT, DECLINE, START, RESUME, DELIVER, OUTCOME, CLOSE, HOLD, RECEIVE -> null;
        };
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
