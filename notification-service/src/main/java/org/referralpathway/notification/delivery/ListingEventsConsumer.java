package org.referralpathway.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.referralpathway.kit.consumer.EventHandler;
import org.referralpathway.kit.consumer.IncomingEvent;
import org.referralpathway.kit.consumer.Refused;
import org.referralpathway.notification.message.ListingQuiet;
import org.referralpathway.notification.message.UnreadableEvent;

/// Turns what is due for a listing into messages.
@ApplicationScoped
class ListingEventsConsumer implements EventHandler {
    private final Notifications notifications;
    private final Senders senders;

    ListingEventsConsumer(Notifications notifications, Senders senders) {
        this.notifications = notifications;
        this.senders = senders;
    }

    @Override
    public String name() {
        return "notification-listings";
    }

    @Override
    public Set<String> topics() {
        return Set.of("directory.freshness.v1");
    }

    @Override
    public void handle(IncomingEvent event) {
        try {
            ListingQuiet.decode(event.type(), event.data())
                    .ifPresent(quiet -> {
                        notifications.add(event.id(), quiet.messages());
                        senders.wakeAfterCommit();
                    });
        } catch (UnreadableEvent e) {
            throw new Refused("unreadable-" + e.field());
        }
    }
}
