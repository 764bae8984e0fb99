package org.referralpathway.acceptance;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The mails that came, as the sink has them.
final class Mails {
    private static final Pattern LINK = Pattern.compile("/answer/([A-Za-z0-9_-]{43})");

    private static final Map<String, String> OPENED = new ConcurrentHashMap<>();

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
                .filter(mail -> mail.to().contains(to))
                .filter(mail -> mail.text().contains(about) || opens(mail, about))
                .map(Mail::subject)
                .toList();
    }

    /// A link that needs no sign-in does not say what it opens.
    private static boolean opens(Mail mail, String referral) {
        var link = LINK.matcher(mail.text());
        return link.find()
                && OPENED.computeIfAbsent(link.group(1), Databases::opens).equals(referral);
    }
}
