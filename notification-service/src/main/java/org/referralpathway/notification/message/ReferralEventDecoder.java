package org.referralpathway.notification.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.referralpathway.notification.message.ReferralEvent.Accepted;
import org.referralpathway.notification.message.ReferralEvent.AnswerRecorded;
import org.referralpathway.notification.message.ReferralEvent.AnswerUndone;
import org.referralpathway.notification.message.ReferralEvent.Answered;
import org.referralpathway.notification.message.ReferralEvent.Asked;
import org.referralpathway.notification.message.ReferralEvent.Closed;
import org.referralpathway.notification.message.ReferralEvent.CodeWanted;
import org.referralpathway.notification.message.ReferralEvent.ConcernRaised;
import org.referralpathway.notification.message.ReferralEvent.ConcernTaken;
import org.referralpathway.notification.message.ReferralEvent.ConcernWaits;
import org.referralpathway.notification.message.ReferralEvent.Declined;
import org.referralpathway.notification.message.ReferralEvent.Delivered;
import org.referralpathway.notification.message.ReferralEvent.DeliveryMissed;
import org.referralpathway.notification.message.ReferralEvent.EmergencyOver;
import org.referralpathway.notification.message.ReferralEvent.EmergencySight;
import org.referralpathway.notification.message.ReferralEvent.EnquiryAnswered;
import org.referralpathway.notification.message.ReferralEvent.EnquiryLate;
import org.referralpathway.notification.message.ReferralEvent.EnquiryWaits;
import org.referralpathway.notification.message.ReferralEvent.Expired;
import org.referralpathway.notification.message.ReferralEvent.Held;
import org.referralpathway.notification.message.ReferralEvent.Holder;
import org.referralpathway.notification.message.ReferralEvent.Late;
import org.referralpathway.notification.message.ReferralEvent.NeedOpened;
import org.referralpathway.notification.message.ReferralEvent.NeedUnread;
import org.referralpathway.notification.message.ReferralEvent.NotDelivered;
import org.referralpathway.notification.message.ReferralEvent.Offered;
import org.referralpathway.notification.message.ReferralEvent.Proposed;
import org.referralpathway.notification.message.ReferralEvent.Received;
import org.referralpathway.notification.message.ReferralEvent.Reminder;
import org.referralpathway.notification.message.ReferralEvent.Resumed;
import org.referralpathway.notification.message.ReferralEvent.SharingEnded;
import org.referralpathway.notification.message.ReferralEvent.Started;
import org.referralpathway.notification.message.ReferralEvent.Superseded;
import org.referralpathway.notification.message.ReferralEvent.Waitlisted;
import org.referralpathway.notification.message.ReferralEvent.Withdrawn;

/// The edge where type names and JSON end.
public final class ReferralEventDecoder {
    private static final String PREFIX = "org.referralpathway.";

    private ReferralEventDecoder() {}

    /// Reads what decides who is told.
    ///
    /// @return nothing for a type that tells nobody anything: a fact we do not pass on, or one that
    ///   a newer producer has and we do not know yet
    /// @throws UnreadableEvent if a fact we pass on lacks what decides who is told
    public static Optional<ReferralEvent> decode(String type, JsonNode data) {
        if (!type.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var in = new Fields(data);
        return Optional.ofNullable(
                switch (type.substring(PREFIX.length())) {
                    case "referral.offered.v1" -> new Offered(in.referral(), in.provider());
                    case "referral.received.v1" -> new Received(in.referral(), in.referrer());
                    case "referral.accepted.v1" ->
                            new Accepted(in.referral(), in.referrer(), in.provider());
                    case "referral.declined.v1" ->
                            new Declined(in.referral(), in.referrer(), in.partnership());
                    case "referral.started.v1" -> new Started(in.referral(), in.referrer());
                    case "referral.held.v1" -> new Held(in.referral(), in.referrer());
                    case "referral.resumed.v1" -> new Resumed(in.referral(), in.referrer());
                    case "referral.delivered.v1" -> new Delivered(in.referral(), in.referrer());
                    case "referral.not-delivered.v1" ->
                            new NotDelivered(in.referral(), in.referrer(), in.partnership());
                    case "referral.closed.v1" ->
                            new Closed(in.referral(), in.referrer(), in.provider());
                    case "referral.withdrawn.v1" -> new Withdrawn(in.referral(), in.provider());
                    case "referral.superseded.v1" -> new Superseded(in.referral(), in.provider());
                    case "referral.marked-error.v1" ->
                            in.isUndone()
                                    ? new AnswerUndone(
                                            in.referral(), in.referrer(), in.partnership())
                                    : new Withdrawn(in.referral(), in.provider());
                    case "referral.asked.v1" ->
                            new Asked(in.referral(), in.referrer(), in.provider(), in.isGroups());
                    case "referral.answered.v1" ->
                            new Answered(
                                    in.referral(), in.referrer(), in.provider(), in.isGroups());
                    case "referral.proposed.v1" ->
                            new Proposed(
                                    in.referral(), in.referrer(), in.provider(), in.isGroups());
                    case "referral.waitlisted.v1" -> new Waitlisted(in.referral(), in.referrer());
                    case "referral.answer-recorded.v1" ->
                            new AnswerRecorded(in.referral(), in.provider());
                    case "referral.sharing-ended.v1" ->
                            in.isOfEmergency()
                                    ? new EmergencyOver(in.referral(), in.provider())
                                    : new SharingEnded(in.referral(), in.provider());
                    case "referral.delivery-missed.v1" ->
                            new DeliveryMissed(in.referral(), in.referrer(), in.partnership());
                    case "referral.concern-raised.v1" ->
                            new ConcernRaised(in.referral(), in.referrer(), in.partnership());
                    case "referral.reminder.v1" ->
                            new Reminder(
                                    in.referral(),
                                    in.referrer(),
                                    in.provider(),
                                    in.isGroups(),
                                    in.isOutcome());
                    case "referral.late.v1" ->
                            new Late(in.referral(), in.referrer(), in.partnership());
                    case "referral.expired.v1" ->
                            new Expired(
                                    in.referral(), in.referrer(), in.provider(), in.partnership());
                    case "referral.code-wanted.v1" -> new CodeWanted(in.referral(), in.provider());
                    case "concern.raised.v1" -> new ConcernWaits(in.id("concern"), in.holder());
                    case "concern.taken.v1" ->
                            new ConcernTaken(in.referral(), in.id("referrerUser"));
                    case "enquiry.asked.v1", "enquiry.routed.v1", "enquiry.asked-again.v1" ->
                            new EnquiryWaits(
                                    in.id("enquiry"), in.partnership(), in.holder(), false);
                    case "enquiry.reminder.v1" ->
                            new EnquiryWaits(in.id("enquiry"), in.partnership(), in.holder(), true);
                    case "enquiry.answered.v1" ->
                            new EnquiryAnswered(in.id("enquiry"), in.id("askedBy"));
                    case "enquiry.late.v1" ->
                            new EnquiryLate(
                                    in.id("enquiry"),
                                    in.id("askedBy"),
                                    in.partnership(),
                                    in.holder());
                    case "need.emergency-sight.v1" ->
                            new EmergencySight(
                                    in.need(), in.referrer(), in.id("referrerOrganization"));
                    case "need.opened.v1" -> new NeedOpened(in.need(), in.partnership());
                    case "need.unread.v1" ->
                            new NeedUnread(in.need(), in.referrer(), in.partnership());
                    default -> null;
                });
    }

    private record Fields(JsonNode data) {
        UUID referral() {
            return id("referral");
        }

        UUID need() {
            return id("need");
        }

        UUID referrer() {
            return id("referrerUser");
        }

        UUID provider() {
            return id("providerOrganization");
        }

        /// Whose turn it is stands at the end of the reason.
        boolean isGroups() {
            return data.path("reason").asText().endsWith("-group");
        }

        boolean isOfEmergency() {
            return data.path("reason").asText().equals("incident-ended");
        }

        boolean isUndone() {
            return data.path("reason").asText().equals("not-our-answer");
        }

        boolean isOutcome() {
            return data.path("reason").asText().startsWith("outcome-");
        }

        UUID partnership() {
            return id("partnership");
        }

        Holder holder() {
            var staff = new ArrayList<UUID>();
            data.path("staff").forEach(one -> staff.add(id(one.asText(), "staff")));
            return new Holder(data.path("body").isTextual() ? id("body") : null, staff);
        }

        private UUID id(String field) {
            return id(data.path(field).asText(), field);
        }

        /// `UUID.fromString` alone takes "1-2-3-4-5" for an id.
        private static UUID id(String text, String field) {
            try {
                var id = UUID.fromString(text);
                if (id.toString().equalsIgnoreCase(text)) {
                    return id;
                }
            } catch (IllegalArgumentException _) {
                // said below, without the value
            }
            throw new UnreadableEvent(field);
        }
    }
}
