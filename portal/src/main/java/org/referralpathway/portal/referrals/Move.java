package org.referralpathway.portal.referrals;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.layout.Done;

/// What can be done to a referral, in the order of the buttons. Which of them are there at all is
/// the service's to say (`allowedMoves`).
public enum Move {
    ACCEPT("accept", "Accept", false, Done.ACCEPTED),
    ANSWER("answer", "Answer the question", true, Done.ANSWERED),
    DECLINE("decline", "Decline", true, Done.DECLINED),
    START("start", "Mark as started", true, Done.STARTED),
    RESUME("resume", "Start again", false, Done.RESUMED),
    DELIVER("deliver", "Mark as delivered", true, Done.DELIVERED),
    OUTCOME("outcomes", "Record an outcome", true, Done.OUTCOME_RECORDED),
    CLOSE("close", "Confirm the outcome", false, Done.CLOSED),
    ASK("ask", "Ask a question", true, Done.ASKED),
    PART("accept-part", "Offer a part of it", true, Done.PROPOSED),
    WAITLIST("waitlist", "Put on the waiting list", true, Done.WAITLISTED),
    REOPEN("reopen", "Go on with it", true, Done.PROPOSED),
    OVERRIDE("override", "Ask the group to look again", true, Done.PROPOSED),
    TRANSFER("transfer", "Pass it to another group", true, Done.PROPOSED),
    HOLD("hold", "Put on hold", true, Done.HELD),
    FAIL("fail", "Mark as not delivered", true, Done.FAILED),
    WITHDRAW("withdraw", "Withdraw this referral", true, Done.WITHDRAWN),
    MARK_ERROR("mark-error", "Entered in error", true, Done.MARKED_ERROR),
    RECEIVE("receive", "Tell the referrer you have seen this", false, Done.RECEIVED);

    private static final Set<Move> FORWARD =
            Set.of(ACCEPT, ANSWER, START, RESUME, DELIVER, OUTCOME, CLOSE);

    private final String action;
    private final String text;
    private final boolean asks;
    private final Done done;

    Move(String action, String text, boolean asks, Done done) {
        this.action = action;
        this.text = text;
        this.asks = asks;
        this.done = done;
    }

    /// Reads the last part of an address, where only the words of moves get through.
    public static Move fromString(String action) {
        return inOrder().filter(move -> move.action.equals(action)).findFirst().orElseThrow();
    }

    static Stream<Move> inOrder() {
        return Arrays.stream(values());
    }

    /// Its word in addresses, here and at the service.
    public String action() {
        return action;
    }

    public String text() {
        return text;
    }

    /// One button stands out, and only if it moves the help forward.
    public @Nullable String style(int position) {
        return position == 0 && FORWARD.contains(this) ? null : "govuk-button--secondary";
    }

    /// It has a page of its own with questions; otherwise the button does it.
    public boolean asks() {
        return asks;
    }

    public Done done() {
        return done;
    }
}
