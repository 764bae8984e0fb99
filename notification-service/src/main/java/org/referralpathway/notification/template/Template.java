package org.referralpathway.notification.template;

import java.util.Arrays;
import java.util.Optional;
import org.referralpathway.kit.id.Codes;

/// Every mail we send. The words are in `templates/mail/<code>.v<version>.txt`. A version that has
/// been sent is never edited: what somebody was told can be read again later. New words are a new
/// file and a higher number here.
public enum Template {
    REFERRAL_OFFERED(2),
    REFERRAL_RECEIVED(1),
    REFERRAL_ACCEPTED(1),
    REFERRAL_DECLINED(1),
    REFERRAL_STARTED(1),
    REFERRAL_HELD(1),
    REFERRAL_RESUMED(1),
    REFERRAL_DELIVERED(1),
    REFERRAL_NOT_DELIVERED(1),
    REFERRAL_CLOSED(1),
    REFERRER_CLOSED(1),
    REFERRAL_WITHDRAWN(1),
    REFERRAL_SUPERSEDED(1),
    COORDINATOR_REFERRAL_DECLINED(1),
    COORDINATOR_REFERRAL_NOT_DELIVERED(1),
    REFERRAL_ASKED(1),
    REFERRAL_ANSWERED(1),
    REFERRAL_PROPOSED(1),
    REFERRAL_WAITLISTED(1),
    REFERRAL_SHARING_ENDED(1),
    REFERRAL_EMERGENCY_OVER(1),
    GROUP_ANSWER_RECORDED(1),
    REFERRAL_ANSWER_UNDONE(1),
    DELIVERY_MISSED(1),
    CONCERN_RAISED(1),
    CONCERN_TAKEN(1),
    DESK_CONCERN(1),
    ENQUIRY_ASKED(1),
    ENQUIRY_REMINDER(1),
    ENQUIRY_LATE(1),
    ENQUIRY_ANSWERED(1),
    EMERGENCY_SIGHT(1),
    OFFICER_EMERGENCY_SIGHT(1),
    GROUP_ACCEPTED(1),
    GROUP_ASKED(1),
    GROUP_ANSWERED(1),
    GROUP_CODE(1),
    GROUP_REMINDER(1),
    GROUP_OUTCOME_DUE(1),
    GROUP_EXPIRED(1),
    REFERRAL_REMINDER(1),
    REFERRAL_LATE(1),
    REFERRAL_EXPIRED(1),
    COORDINATOR_REFERRAL_LATE(1),
    COORDINATOR_REFERRAL_EXPIRED(1),
    NEED_OPENED(1),
    NEED_UNREAD(1),
    COORDINATOR_NEED_UNREAD(1),
    LISTING_CONFIRM(1),
    LISTING_CONFIRM_AGAIN(1),
    LISTING_DEMOTED(1),
    LISTING_HIDDEN(1),
    COORDINATOR_LISTING_QUIET(1),
    COORDINATOR_LISTING_HIDDEN(1),
    AGREEMENT_TO_SIGN(1),
    AGREEMENT_ENDS_SOON(1),
    AGREEMENT_ENDED(1),
    AGREEMENT_REVIEW(1);

    private final int version;

    Template(int version) {
        this.version = version;
    }

    /// The version that new messages use.
    public int version() {
        return version;
    }

    public String code() {
        return Codes.of(this);
    }

    public static Optional<Template> of(String code) {
        return Arrays.stream(values()).filter(template -> template.code().equals(code)).findAny();
    }
}
