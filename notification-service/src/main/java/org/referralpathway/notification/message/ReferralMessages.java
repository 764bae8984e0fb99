package org.referralpathway.notification.message;

import static org.referralpathway.notification.message.About.need;
import static org.referralpathway.notification.message.About.referral;
import static org.referralpathway.notification.message.Audience.coordinatorsOf;
import static org.referralpathway.notification.message.Audience.providersOf;
import static org.referralpathway.notification.message.Audience.user;

import java.util.List;
import java.util.UUID;
import org.referralpathway.notification.message.ReferralEvent.Accepted;
import org.referralpathway.notification.message.ReferralEvent.Closed;
import org.referralpathway.notification.message.ReferralEvent.Declined;
import org.referralpathway.notification.message.ReferralEvent.Delivered;
import org.referralpathway.notification.message.ReferralEvent.Held;
import org.referralpathway.notification.message.ReferralEvent.NeedOpened;
import org.referralpathway.notification.message.ReferralEvent.NotDelivered;
import org.referralpathway.notification.message.ReferralEvent.Offered;
import org.referralpathway.notification.message.ReferralEvent.Received;
import org.referralpathway.notification.message.ReferralEvent.Resumed;
import org.referralpathway.notification.message.ReferralEvent.Started;
import org.referralpathway.notification.message.ReferralEvent.Superseded;
import org.referralpathway.notification.message.ReferralEvent.Withdrawn;
import org.referralpathway.notification.template.Template;

/// Who is told what. The group hears what it must answer or stop, the referrer each step of the
/// help, the coordinators what has nobody yet. The person helped hears nothing from here: that
/// needs the rules of safe contact.
public final class ReferralMessages {
    private ReferralMessages() {}

    public static List<Message> messagesFor(ReferralEvent event) {
        return switch (event) {
            case Offered(var id, var group) -> toGroup(group, Template.REFERRAL_OFFERED, id);
            case Received(var id, var user) -> toReferrer(user, Template.REFERRAL_RECEIVED, id);
            case Accepted(var id, var user) -> toReferrer(user, Template.REFERRAL_ACCEPTED, id);
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
            case Closed(var id, var group) -> toGroup(group, Template.REFERRAL_CLOSED, id);
            case Withdrawn(var id, var group) -> toGroup(group, Template.REFERRAL_WITHDRAWN, id);
            case Superseded(var id, var group) -> toGroup(group, Template.REFERRAL_SUPERSEDED, id);
            case NeedOpened(var id, var partnership) ->
                    List.of(
                            new Message(
                                    coordinatorsOf(partnership), Template.NEED_OPENED, need(id)));
        };
    }

    private static List<Message> toGroup(UUID organization, Template template, UUID referral) {
        return List.of(new Message(providersOf(organization), template, referral(referral)));
    }

    private static List<Message> toReferrer(UUID user, Template template, UUID referral) {
        return List.of(new Message(user(user), template, referral(referral)));
    }
}
