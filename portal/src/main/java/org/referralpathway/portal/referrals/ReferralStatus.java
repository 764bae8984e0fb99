package org.referralpathway.portal.referrals;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// Where a referral stands, in the words of the page and the colour of its tag.
public enum ReferralStatus {
    DRAFT("Draft", "grey"),
    OFFERED("Sent", "blue"),
    RECEIVED("Seen by the group", "blue"),
    QUERY("Question asked", "yellow"),
    ACCEPTED("Accepted", "green"),
    WAITLISTED("On the waiting list", "yellow"),
    IN_PROGRESS("Under way", "turquoise"),
    ON_HOLD("On hold", "yellow"),
    DELIVERED("Delivered", "purple"),
    CLOSED("Closed", "grey"),
    DECLINED("Declined", "red"),
    WITHDRAWN("Withdrawn", "grey"),
    EXPIRED("No answer in time", "red"),
    SUPERSEDED("Another group accepted", "grey"),
    NOT_DELIVERED("Not delivered", "red"),
    ERROR("Entered in error", "grey"),
    UNKNOWN("Not known", "grey");

    private static final Set<ReferralStatus> OPEN =
            EnumSet.of(
                    DRAFT,
                    OFFERED,
                    RECEIVED,
                    QUERY,
                    ACCEPTED,
                    WAITLISTED,
                    IN_PROGRESS,
                    ON_HOLD,
                    DELIVERED);

    /// Whoever declined for good is no candidate of the service any more.
    private static final Set<ReferralStatus> WORTH_ASKING_AGAIN =
            EnumSet.of(DECLINED, WITHDRAWN, EXPIRED, SUPERSEDED, NOT_DELIVERED, ERROR);

    private static final Set<ReferralStatus> IDENTITY_SHOWN =
            EnumSet.of(ACCEPTED, IN_PROGRESS, ON_HOLD, DELIVERED, NOT_DELIVERED, CLOSED);

    private final String text;
    private final String colour;

    ReferralStatus(String text, String colour) {
        this.text = text;
        this.colour = colour;
    }

    /// A status that a newer service has and this portal does not is shown as not known.
    @JsonCreator
    static ReferralStatus of(String code) {
        var name = code.toUpperCase(Locale.ROOT).replace('-', '_');
        for (var status : values()) {
            if (status.name().equals(name)) {
                return status;
            }
        }
        return UNKNOWN;
    }

    public String text() {
        return text;
    }

    /// The group has said neither yes nor no.
    public boolean isUnanswered() {
        return this == OFFERED || this == RECEIVED || this == QUERY;
    }

    /// The group did not send it: to them it is new.
    public String textFor(boolean group) {
        return group && this == OFFERED ? "New" : text;
    }

    /// As the end of "This referral has moved on:".
    public String sentence() {
        return switch (this) {
            case OFFERED -> "it has been sent";
            case RECEIVED -> "the group has seen it";
            case QUERY -> "a question was asked";
            case ACCEPTED -> "it is accepted";
            case WAITLISTED -> "it is on the waiting list";
            case IN_PROGRESS -> "it is under way";
            case ON_HOLD -> "it is on hold";
            case DELIVERED -> "it is delivered";
            case CLOSED -> "it is closed";
            case DECLINED -> "it is declined";
            case WITHDRAWN -> "it is withdrawn";
            case EXPIRED -> "nobody answered in time";
            case SUPERSEDED -> "another group has accepted";
            case NOT_DELIVERED -> "it was not delivered";
            case DRAFT, ERROR, UNKNOWN -> "it has changed";
        };
    }

    public String colour() {
        return colour;
    }

    /// Somebody is still to do something about it.
    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /// The group has this referral or has said no to it: asking it again would be a second letter
    /// about the same thing.
    public boolean isAsked() {
        return !WORTH_ASKING_AGAIN.contains(this);
    }

    /// A second wall behind the service's own: before the group has accepted, its page has no place
    /// where a name could stand.
    public boolean isIdentityShown() {
        return IDENTITY_SHOWN.contains(this);
    }
}
