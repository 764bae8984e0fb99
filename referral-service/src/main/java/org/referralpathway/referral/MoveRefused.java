package org.referralpathway.referral;

import org.referralpathway.kit.id.Codes;

/// A move that the table has, and something else forbids.
final class MoveRefused extends RuntimeException implements NotOffered {
    private final Why why;

    /// Each with the words of its problem: what is so, and what to do.
    enum Why {
        DELIVERY_LOGGED(
                "Something of it has been delivered, so it was no error",
                "Say that it was not delivered, or delivered in part"),
        TOO_LATE_TO_REOPEN(
                "It ended more than 28 days ago", "Send a new referral for the same need"),
        PATHWAY_FORBIDS("This pathway does not allow it", "Ask who looks after the pathway"),
        COORDINATORS_ASK(
                "In this pathway coordinators ask the groups",
                "The need waits for them: there is nothing more to do"),
        MODE_NOT_ALLOWED(
                "This pathway does not ask groups in this way", "Ask one group, or another way"),
        NOT_FOR_THE_BOARD(
                "This need is not for the board", "Ask one group at a time for this person"),
        NOTHING_PROPOSED("There is nothing to decide", "Read the referral again"),
        PROPOSAL_OPEN("Something is proposed already", "Decide that first"),
        PROPOSAL_EXPIRED("The proposal has run out", "Propose it again"),
        NOT_YOURS_TO_DECIDE("The other side decides this", "Wait for their answer"),
        ANSWERS_ITSELF(
                "This group answers for itself", "Ask it to answer by its link or its account"),
        NOTHING_TO_UNDO(
                "There is nothing to take back", "Read the referral again and see how it stands"),
        GROUP_AWAY("This group is away", "Choose another group"),
        GROUP_BUSY(
                "This group has as many unanswered requests as it takes at once",
                "Choose another group, or wait until it has answered one"),
        NOT_AVAILABLE("This need is no longer available", "There is nothing more to do"),
        OTHERS_AGREED(
                "The person agreed to other groups only",
                "Ask them again, or choose another group"),
        NOTHING_AGREED(
                "Nobody has recorded on what ground this may be shared",
                "Record what the person agreed to, or another lawful basis, and send again");

        private final String title;
        private final String detail;

        Why(String title, String detail) {
            this.title = title;
            this.detail = detail;
        }

        String title() {
            return title;
        }

        String detail() {
            return detail;
        }

        String code() {
            return Codes.of(this);
        }
    }

    MoveRefused(Why why) {
        super(why.title(), null, false, false);
        this.why = why;
    }

    @Override
    public String problem() {
        return why.code();
    }

    Why why() {
        return why;
    }
}
