package org.referralpathway.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.referralpathway.kit.consumer.EventHandler;
import org.referralpathway.kit.consumer.IncomingEvent;
import org.referralpathway.kit.consumer.Refused;
import org.referralpathway.notification.message.Message;
import org.referralpathway.notification.message.ReferralEventDecoder;
import org.referralpathway.notification.message.ReferralMessages;
import org.referralpathway.notification.message.UnreadableEvent;

/// Turns what happened into messages, and writes them down where the event is remembered.
@ApplicationScoped
class ReferralEventsConsumer implements EventHandler {
    private final Notifications notifications;
    private final Senders senders;

    ReferralEventsConsumer(Notifications notifications, Senders senders) {
        this.notifications = notifications;
        this.senders = senders;
    }

    @Override
    public String name() {
        return "notification";
    }

    @Override
    public Set<String> topics() {
        return Set.of(
                "referral.referral.v1",
                "referral.need.v1",
                "referral.enquiry.v1",
                "referral.concern.v1");
    }

    @Override
    public void handle(IncomingEvent event) {
        var messages = messagesFor(event);
        if (!messages.isEmpty()) {
            notifications.add(event.id(), messages);
            senders.wakeAfterCommit();
        }
    }

    private static List<Message> messagesFor(IncomingEvent event) {
        try {
            return ReferralEventDecoder.decode(event.type(), event.data())
                    .map(ReferralMessages::messagesFor)
                    .orElse(List.of());
        } catch (UnreadableEvent e) {
            throw new Refused("unreadable-" + e.field());
        }
    }
}
