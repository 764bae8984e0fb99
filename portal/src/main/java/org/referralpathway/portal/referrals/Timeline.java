package org.referralpathway.portal.referrals;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One line of the history: what happened, and by whom.
final class Timeline {
    private Timeline() {}

    static String text(ReferralView.Step step) {
        var to = step.to() == null ? ReferralStatus.UNKNOWN : ReferralStatus.of(step.to());
        var by = by(step.by());
        return by.isEmpty() ? what(to) : what(to) + " by " + by;
    }

    /// As the head of a message.
    static String party(String party) {
        var by = by(party);
        return by.isEmpty() ? "Somebody" : Character.toUpperCase(by.charAt(0)) + by.substring(1);
    }

    private static String by(@Nullable String party) {
        if (party == null) {
            return "";
        }
        return switch (party.toLowerCase(Locale.ROOT)) {
            case "provider", "group" -> "the group";
            case "referrer" -> "the referrer";
            case "coordinator", "broker" -> "the coordinator";
            case "person" -> "the person";
            default -> "";
        };
    }

    private static String what(ReferralStatus to) {
        return switch (to) {
            case DRAFT -> "Drafted";
            case OFFERED -> "Sent";
            case RECEIVED -> "Seen";
            case QUERY -> "Question asked";
            case ACCEPTED -> "Accepted";
            case WAITLISTED -> "Put on the waiting list";
            case IN_PROGRESS -> "Started";
            case ON_HOLD -> "Put on hold";
            case DELIVERED -> "Marked as delivered";
            case CLOSED -> "Outcome confirmed";
            case DECLINED -> "Declined";
            case WITHDRAWN -> "Withdrawn";
            case EXPIRED -> "Ended: no answer in time";
            case SUPERSEDED -> "Ended: another group accepted";
            case NOT_DELIVERED -> "Marked as not delivered";
            case ERROR -> "Marked as entered in error";
            case UNKNOWN -> "Changed";
        };
    }
}
