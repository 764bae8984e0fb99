package org.referralpathway.notification.message;

import static org.referralpathway.notification.message.About.answer;
import static org.referralpathway.notification.message.About.concern;
import static org.referralpathway.notification.message.About.emergencies;
import static org.referralpathway.notification.message.About.enquiry;
import static org.referralpathway.notification.message.About.need;
import static org.referralpathway.notification.message.About.referral;
import static org.referralpathway.notification.message.Audience.coordinatorsOf;
import static org.referralpathway.notification.message.Audience.officersOf;
import static org.referralpathway.notification.message.Audience.partnersOf;
import static org.referralpathway.notification.message.Audience.providersOf;
import static org.referralpathway.notification.message.Audience.user;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.referralpathway.notification.template.Template;

/// Who is told what. The group hears what it must answer or stop, the referrer each step of the
/// help, the coordinators what has nobody yet. The person helped hears nothing from here: that
/// needs the rules of safe contact.
public final class ReferralMessages {
    private ReferralMessages() {}

    public static List<Message> messagesFor(ReferralEvent event) {
        return switch (event) {
            case Offered(var id, var group) -> toAnswer(group, Template.REFERRAL_OFFERED, id);
            case Received(var id, var user) -> toReferrer(user, Template.REFERRAL_RECEIVED, id);
            case Accepted(var id, var user, var group) ->
                    List.of(
                            new Message(user(user), Template.REFERRAL_ACCEPTED, referral(id)),
                            new Message(providersOf(group), Template.GROUP_ACCEPTED, answer(id)));
            case Declined(var id, var user, var partnership) ->
                    List.of(
                            new Message(user(user), Template.REFERRAL_DECLINED, referral(id)),
                            new Message(
                                    coordinatorsOf(partnership),
                                    Template.COORDINATOR_REFERRAL_DECLINED,
                                    referral(id)));
            case Started(var id, var user) -> toReferrer(user, Template.REFERRAL_STARTED, id);
            case Held(var id, var user) -> toReferrer(user, Template.REFERRAL_HELD, id);
            case Resumed(var id, var user) -> toReferrer(user, Template.REFERRAL_RESUMED, id);
            case Delivered(var id, var user) -> toReferrer(user, Template.REFERRAL_DELIVERED, id);
            case NotDelivered(var id, var user, var partnership) ->
                    List.of(
                            new Message(user(user), Template.REFERRAL_NOT_DELIVERED, referral(id)),
                            new Message(
                                    coordinatorsOf(partnership),
                                    Template.COORDINATOR_REFERRAL_NOT_DELIVERED,
                                    referral(id)));
            case Closed(var id, var user, var group) ->
                    List.of(
                            new Message(user(user), Template.REFERRER_CLOSED, referral(id)),
                            new Message(
                                    providersOf(group), Template.REFERRAL_CLOSED, referral(id)));
            case Withdrawn(var id, var group) -> toGroup(group, Template.REFERRAL_WITHDRAWN, id);
            case Superseded(var id, var group) -> toGroup(group, Template.REFERRAL_SUPERSEDED, id);
            case Asked(var id, var user, var group, var groups) ->
                    groups
                            ? toAnswer(group, Template.GROUP_ASKED, id)
                            : toReferrer(user, Template.REFERRAL_ASKED, id);
            case Answered(var id, var user, var group, var groups) ->
                    groups
                            ? toAnswer(group, Template.GROUP_ANSWERED, id)
                            : toReferrer(user, Template.REFERRAL_ANSWERED, id);
            case Proposed(var id, var user, var group, var groups) ->
                    groups
                            ? toGroup(group, Template.REFERRAL_PROPOSED, id)
                            : toReferrer(user, Template.REFERRAL_PROPOSED, id);
            case Waitlisted(var id, var user) -> toReferrer(user, Template.REFERRAL_WAITLISTED, id);
            case AnswerRecorded(var id, var group) ->
                    toAnswer(group, Template.GROUP_ANSWER_RECORDED, id);
            case AnswerUndone(var id, var user, var partnership) ->
                    alert(user, partnership, Template.REFERRAL_ANSWER_UNDONE, id);
            case SharingEnded(var id, var group) ->
                    toGroup(group, Template.REFERRAL_SHARING_ENDED, id);
            case EmergencyOver(var id, var group) ->
                    toGroup(group, Template.REFERRAL_EMERGENCY_OVER, id);
            case DeliveryMissed(var id, var user, var partnership) ->
                    alert(user, partnership, Template.DELIVERY_MISSED, id);
            case ConcernRaised(var id, var user, var partnership) ->
                    alert(user, partnership, Template.CONCERN_RAISED, id);
            case Reminder(var id, var user, var group, var groups, var outcome) ->
                    groups
                            ? outcome
                                    ? toAnswer(group, Template.GROUP_OUTCOME_DUE, id)
                                    : toAnswer(group, Template.GROUP_REMINDER, id)
                            : toReferrer(user, Template.REFERRAL_REMINDER, id);
            case Late(var id, var user, var partnership) ->
                    List.of(
                            new Message(user(user), Template.REFERRAL_LATE, referral(id)),
                            new Message(
                                    coordinatorsOf(partnership),
                                    Template.COORDINATOR_REFERRAL_LATE,
                                    referral(id)));
            case Expired(var id, var user, var group, var partnership) ->
                    List.of(
                            new Message(user(user), Template.REFERRAL_EXPIRED, referral(id)),
                            new Message(providersOf(group), Template.GROUP_EXPIRED, referral(id)),
                            new Message(
                                    coordinatorsOf(partnership),
                                    Template.COORDINATOR_REFERRAL_EXPIRED,
                                    referral(id)));
            case CodeWanted(var id, var group) ->
                    List.of(new Message(providersOf(group), Template.GROUP_CODE, About.code(id)));
            case ConcernWaits(var id, var holder) ->
                    holder.staff().stream()
                            .map(one -> new Message(user(one), Template.DESK_CONCERN, concern(id)))
                            .toList();
            case ConcernTaken(var id, var user) -> toReferrer(user, Template.CONCERN_TAKEN, id);
            case EnquiryWaits(var id, var partnership, var holder, var again) ->
                    toHolder(
                            holder,
                            partnership,
                            again ? Template.ENQUIRY_REMINDER : Template.ENQUIRY_ASKED,
                            id);
            case EnquiryAnswered(var id, var user) ->
                    List.of(new Message(user(user), Template.ENQUIRY_ANSWERED, enquiry(id)));
            case EnquiryLate(var id, var user, var partnership, var holder) ->
                    Stream.of(
                                    toHolder(holder, partnership, Template.ENQUIRY_LATE, id),
                                    List.of(
                                            new Message(
                                                    user(user), Template.ENQUIRY_LATE, enquiry(id)),
                                            new Message(
                                                    coordinatorsOf(partnership),
                                                    Template.ENQUIRY_LATE,
                                                    enquiry(id))))
                            .flatMap(List::stream)
                            .distinct()
                            .toList();
            case EmergencySight(var id, var user, var organization) ->
                    List.of(
                            new Message(user(user), Template.EMERGENCY_SIGHT, need(id)),
                            new Message(
                                    officersOf(organization),
                                    Template.OFFICER_EMERGENCY_SIGHT,
                                    emergencies(id)));
            case NeedOpened(var id, var partnership) ->
                    List.of(
                            new Message(
                                    coordinatorsOf(partnership), Template.NEED_OPENED, need(id)));
            case NeedUnread(var id, var user, var partnership) ->
                    List.of(
                            new Message(user(user), Template.NEED_UNREAD, need(id)),
                            new Message(
                                    coordinatorsOf(partnership),
                                    Template.COORDINATOR_NEED_UNREAD,
                                    need(id)));
        };
    }

    /// Those who sit at the desk; where nobody is known to, whoever reads for the body.
    private static List<Message> toHolder(
            ReferralEvent.Holder holder, UUID partnership, Template template, UUID id) {
        var body = holder.body();
        if (body == null) {
            return List.of(new Message(coordinatorsOf(partnership), template, enquiry(id)));
        }
        if (holder.staff().isEmpty()) {
            return List.of(new Message(partnersOf(body), template, enquiry(id)));
        }
        return holder.staff().stream()
                .map(one -> new Message(user(one), template, enquiry(id)))
                .toList();
    }

    /// What a group answers, or works on, by a link that needs no sign-in.
    private static List<Message> toAnswer(UUID group, Template template, UUID referral) {
        return List.of(new Message(providersOf(group), template, answer(referral)));
    }

    /// What cannot wait for somebody to come back to their desk.
    private static List<Message> alert(
            UUID user, UUID partnership, Template template, UUID referral) {
        return List.of(
                new Message(user(user), template, referral(referral)),
                new Message(coordinatorsOf(partnership), template, referral(referral)));
    }

    private static List<Message> toGroup(UUID organization, Template template, UUID referral) {
        return List.of(new Message(providersOf(organization), template, referral(referral)));
    }

    private static List<Message> toReferrer(UUID user, Template template, UUID referral) {
        return List.of(new Message(user(user), template, referral(referral)));
    }
}
