package org.referralpathway.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.referralpathway.notification.channel.email.Email;
import org.referralpathway.notification.channel.email.SendResult;
import org.referralpathway.notification.recipient.AddressesUnavailable;
import org.referralpathway.notification.recipient.Recipient;
import org.referralpathway.notification.recipient.Recipients;
import org.referralpathway.notification.recipient.SecretLinks;
import org.referralpathway.notification.recipient.SubjectGone;
import org.referralpathway.notification.template.Mail;
import org.referralpathway.notification.template.NoSuchTemplate;
import org.referralpathway.notification.template.PortalLinks;
import org.referralpathway.notification.template.Templates;

/// Sends a message that was taken. What happens when the process dies between any two lines of this
/// class is told line by line in `docs/adr-001-sending-once.md`.
@ApplicationScoped
class SendNotification {
    private final Recipients recipients;
    private final Templates templates;
    private final PortalLinks links;
    private final SecretLinks secrets;
    private final Email email;
    private final Notifications notifications;
    private final Deliveries deliveries;
    private final RecordResult record;

    SendNotification(
            Recipients recipients,
            Templates templates,
            PortalLinks links,
            SecretLinks secrets,
            Email email,
            Notifications notifications,
            Deliveries deliveries,
            RecordResult record) {
        this.recipients = recipients;
        this.templates = templates;
        this.links = links;
        this.secrets = secrets;
        this.email = email;
        this.notifications = notifications;
        this.deliveries = deliveries;
        this.record = record;
    }

    void send(Notification notification) {
        try {
            var reachable = recipients.of(notification.audience());
            var mail = mail(notification);
            deliver(notification, mail, reachable);
        } catch (AddressesUnavailable e) {
            notifications.putOff(notification, e.reason());
        } catch (SubjectGone e) {
            deliveries.endAll(notification, Status.TECHNICAL_FAILURE, "subject-gone");
        } catch (NoSuchTemplate e) {
            deliveries.endAll(notification, Status.TECHNICAL_FAILURE, "no-such-template");
        }
    }

    private Mail mail(Notification notification) throws AddressesUnavailable, SubjectGone {
        var about = notification.about();
        var secret = secrets.secret(about, notification.audience());
        return templates.mail(
                notification.template(),
                notification.templateVersion(),
                links.to(about.path() + secret),
                secrets.code(about, notification.audience()));
    }

    private void deliver(Notification notification, Mail mail, List<Recipient> reachable) {
        var open = deliveries.open(notification, reachable.stream().map(Recipient::id).toList());
        var byId = reachable.stream().collect(Collectors.toMap(Recipient::id, it -> it));
        var again = false;
        for (var delivery : open) {
            if (!deliveries.begin(notification, delivery)) {
                return;
            }
            var result = send(delivery, byId, mail);
            again |= !record.ended(notification, delivery, result);
        }
        if (again) {
            notifications.putOff(notification, "recipients-waiting");
        }
    }

    private SendResult send(Delivery delivery, Map<UUID, Recipient> reachable, Mail mail) {
        var recipient = reachable.get(delivery.recipient());
        if (recipient == null) {
            return new SendResult.Never("no-longer-a-recipient");
        }
        var address = recipient.email();
        return address == null || address.isBlank()
                ? new SendResult.Never("no-address")
                : email.send(delivery.id(), address, mail);
    }
}
