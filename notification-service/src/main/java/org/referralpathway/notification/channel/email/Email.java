package org.referralpathway.notification.channel.email;

import io.quarkus.mailer.Mailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.referralpathway.notification.template.Mail;

/// Hands one mail to the mail server. Addresses and what a mail server says (it repeats addresses)
/// end here: results and logs carry codes.
@ApplicationScoped
public class Email {
    private static final Logger LOG = Logger.getLogger(Email.class);

    /// The replies that speak of this mailbox. Others of the 500s (authentication, policy, size)
    /// are about us and pass when somebody repairs the configuration.
    private static final Set<Integer> NO_SUCH_MAILBOX = Set.of(550, 551, 553, 556);

    private final Mailer mailer;
    private final EmailSettings settings;

    Email(Mailer mailer, EmailSettings settings) {
        this.mailer = mailer;
        this.settings = settings;
    }

    /// Returns when the server has the mail, or it is clear that it will not take it now.
    ///
    /// @param delivery names the mail: a second sending of the same delivery carries the same
    ///   Message-ID, by which many mail systems show it once
    public SendResult send(UUID delivery, String address, Mail mail) {
        var message =
                io.quarkus.mailer.Mail.withText(address, mail.subject(), mail.text())
                        .addHeader("Message-ID", messageId(delivery))
                        .addHeader("Auto-Submitted", "auto-generated")
                        .addHeader("X-Auto-Response-Suppress", "All");
        try {
            mailer.send(message);
            return new SendResult.Accepted();
        } catch (RuntimeException e) {
            return failed(delivery, e);
        }
    }

    String messageId(UUID delivery) {
        return "<" + delivery + "@" + settings.messageIdDomain() + ">";
    }

    private static SendResult failed(UUID delivery, RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException refusal) {
                LOG.warnf("Delivery %s: mail server said %d", delivery, refusal.getReplyCode());
                return NO_SUCH_MAILBOX.contains(refusal.getReplyCode())
                        ? new SendResult.Never("mailbox-refused")
                        : new SendResult.NotNow("mail-server-refused");
            }
            if (cause instanceof IllegalArgumentException) {
                LOG.warnf("Delivery %s: the address is not one", delivery);
                return new SendResult.Never("address-not-valid");
            }
        }
        LOG.warnf("Delivery %s: %s", delivery, failure.getClass().getName());
        return new SendResult.NotNow("mail-server-unreachable");
    }
}
