package org.referralpathway.acceptance;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Map;

/// The mails that came, as the sink has them.
final class Mails {
    private Mails() {}

    record Mail(String to, String subject, String text) {}

    static List<Mail> all() {
        List<Map<String, String>> messages =
                given().get(Running.addresses().mailPage() + "/api/messages")
                        .then()
                        .extract()
                        .path("$");
        return messages.stream()
                .map(m ->
                        new Mail(
                                m.getOrDefault("to", ""),
                                m.getOrDefault("subject", ""),
                                m.getOrDefault("text", "")))
                .toList();
    }

    /// Subjects of what one address got about one referral or need, in the order of arrival
    /// unknown.
    static List<String> subjects(String to, String about) {
        return all().stream()
                .filter(mail -> mail.to().contains(to) && mail.text().contains(about))
                .map(Mail::subject)
                .toList();
    }
}
