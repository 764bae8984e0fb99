package org.referralpathway.notification.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.stream.StreamSupport;

/// Somebody's mails, as the sink has them.
public record Mailbox(String address) {
    public record Received(String subject, String text, String messageId) {}

    public List<Received> mails() {
        var page = URI.create(System.getProperty("pathway.test.mail")).resolve("/api/messages");
        try (var stream = page.toURL().openStream()) {
            var all = new ObjectMapper().readTree(stream);
            return StreamSupport.stream(all.spliterator(), false)
                    .filter(mail -> text(mail, "to").equals(address))
                    .map(it ->
                            new Received(
                                    text(it, "subject"), text(it, "text"), text(it, "messageId")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(JsonNode mail, String field) {
        return mail.path(field).asText();
    }
}
