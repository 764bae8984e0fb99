package org.referralpathway.notification.message;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What this service hears of needs and referrals, with only the fields that decide who is told.
/// All else in the producer's events is none of its business.
public sealed interface ReferralEvent {
    record Offered(UUID referral, UUID providerOrganization) implements ReferralEvent {}

    record Received(UUID referral, UUID referrerUser) implements ReferralEvent {}

    record Accepted(UUID referral, UUID referrerUser, UUID providerOrganization)
            implements ReferralEvent {}

    record Declined(UUID referral, UUID referrerUser, UUID partnership) implements ReferralEvent {}

    record Started(UUID referral, UUID referrerUser) implements ReferralEvent {}

    record Held(UUID referral, UUID referrerUser) implements ReferralEvent {}

    record Resumed(UUID referral, UUID referrerUser) implements ReferralEvent {}

    record Delivered(UUID referral, UUID referrerUser) implements ReferralEvent {}

    record NotDelivered(UUID referral, UUID referrerUser, UUID partnership)
            implements ReferralEvent {}

    record Closed(UUID referral, UUID referrerUser, UUID providerOrganization)
            implements ReferralEvent {}

    record Withdrawn(UUID referral, UUID providerOrganization) implements ReferralEvent {}

    record Superseded(UUID referral, UUID providerOrganization) implements ReferralEvent {}

    /// One side wrote or proposed something.
    ///
    /// @param groups whether it is for the group to read
    record Asked(UUID referral, UUID referrerUser, UUID providerOrganization, boolean groups)
            implements ReferralEvent {}

    record Answered(UUID referral, UUID referrerUser, UUID providerOrganization, boolean groups)
            implements ReferralEvent {}

    record Proposed(UUID referral, UUID referrerUser, UUID providerOrganization, boolean groups)
            implements ReferralEvent {}

    record Waitlisted(UUID referral, UUID referrerUser) implements ReferralEvent {}

    record SharingEnded(UUID referral, UUID providerOrganization) implements ReferralEvent {}

    /// Nobody changed their mind: an emergency let the group know who it was, and is over.
    record EmergencyOver(UUID referral, UUID providerOrganization) implements ReferralEvent {}

    /// A group took back what was written down for it.
    record AnswerUndone(UUID referral, UUID referrerUser, UUID partnership)
            implements ReferralEvent {}

    /// A coordinator wrote down what the group said.
    record AnswerRecorded(UUID referral, UUID providerOrganization) implements ReferralEvent {}

    record DeliveryMissed(UUID referral, UUID referrerUser, UUID partnership)
            implements ReferralEvent {}

    record ConcernRaised(UUID referral, UUID referrerUser, UUID partnership)
            implements ReferralEvent {}

    /// A clock runs, and it is somebody's turn.
    ///
    /// @param groups whether it is the group's
    /// @param outcome whether the group has helped and has yet to say what came of it
    record Reminder(
            UUID referral,
            UUID referrerUser,
            UUID providerOrganization,
            boolean groups,
            boolean outcome)
            implements ReferralEvent {}

    record Late(UUID referral, UUID referrerUser, UUID partnership) implements ReferralEvent {}

    record Expired(UUID referral, UUID referrerUser, UUID providerOrganization, UUID partnership)
            implements ReferralEvent {}

    record CodeWanted(UUID referral, UUID providerOrganization) implements ReferralEvent {}

    /// Two people have agreed that one of them learns in an emergency who somebody is.
    record EmergencySight(UUID need, UUID referrerUser, UUID referrerOrganization)
            implements ReferralEvent {}

    record ConcernWaits(UUID concern, Holder holder) implements ReferralEvent {}

    record ConcernTaken(UUID referral, UUID referrerUser) implements ReferralEvent {}

    /// A question to a public body waits for whoever has it.
    ///
    /// @param again whether half of the time is over
    record EnquiryWaits(UUID enquiry, UUID partnership, Holder holder, boolean again)
            implements ReferralEvent {}

    record EnquiryAnswered(UUID enquiry, UUID askedBy) implements ReferralEvent {}

    record EnquiryLate(UUID enquiry, UUID askedBy, UUID partnership, Holder holder)
            implements ReferralEvent {}

    /// Who has a question: those who sit at a desk, else the body, else those who coordinate.
    record Holder(@Nullable UUID body, List<UUID> staff) {}

    record NeedOpened(UUID need, UUID partnership) implements ReferralEvent {}

    /// Nobody has looked at it in time.
    record NeedUnread(UUID need, UUID referrerUser, UUID partnership) implements ReferralEvent {}
}
