package org.referralpathway.local.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A mail as its reader sees it.
public record Mail(
        String to, String from, String subject, String text, String messageId, Instant receivedAt) {

    static Mail of(MimeMessage message, Instant receivedAt) {
        try {
            return new Mail(
                    addresses(message.getRecipients(Message.RecipientType.TO)),
                    addresses(message.getFrom()),
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    text(message),
                    Objects.requireNonNullElse(message.getMessageID(), ""),
                    receivedAt);
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail could not be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String addresses(jakarta.mail.Address @Nullable [] addresses) {
        return addresses == null
                ? ""
                : Arrays.stream(addresses).map(Object::toString).collect(Collectors.joining(", "));
    }

    /// The plain text if there is any, else whatever comes first.
    private static String text(Part part) throws MessagingException, IOException {
        if (!(part.getContent() instanceof Multipart parts)) {
            return part.getContent().toString();
        }
        for (var i = 0; i < parts.getCount(); i++) {
            if (parts.getBodyPart(i).isMimeType("text/plain")) {
                return text(parts.getBodyPart(i));
            }
        }
        return parts.getCount() == 0 ? "" : text(parts.getBodyPart(0));
    }
}
