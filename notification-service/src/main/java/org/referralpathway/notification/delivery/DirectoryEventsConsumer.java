package org.referralpathway.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.referralpathway.kit.consumer.EventHandler;
import org.referralpathway.kit.consumer.IncomingEvent;
import org.referralpathway.kit.consumer.Refused;
import org.referralpathway.notification.message.AgreementDue;
import org.referralpathway.notification.message.ListingQuiet;
import org.referralpathway.notification.message.SignatureAsked;
import org.referralpathway.notification.message.UnreadableEvent;

/// Turns what is due for a listing or an agreement into messages.
@ApplicationScoped
class DirectoryEventsConsumer implements EventHandler {
    private final Notifications notifications;
    private final Senders senders;

    DirectoryEventsConsumer(Notifications notifications, Senders senders) {
        this.notifications = notifications;
        this.senders = senders;
    }

    @Override
    public String name() {
        return "notification-directory";
    }

    @Override
    public Set<String> topics() {
        return Set.of(
                "directory.freshness.v1", "directory.agreement-due.v1", "directory.signature.v1");
    }

    @Override
    public void handle(IncomingEvent event) {
        try {
            var messages =
                    ListingQuiet.decode(event.type(), event.data())
                            .map(ListingQuiet::messages)
                            .or(() ->
                                    AgreementDue.decode(event.type(), event.data())
                                            .map(AgreementDue::messages))
                            .or(() ->
                                    SignatureAsked.decode(event.type(), event.data())
                                            .map(SignatureAsked::messages))
                            .orElse(List.of());
            if (!messages.isEmpty()) {
                notifications.add(event.id(), messages);
                senders.wakeAfterCommit();
            }
        } catch (UnreadableEvent e) {
            throw new Refused("unreadable-" + e.field());
        }
    }
}
