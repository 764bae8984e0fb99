package org.referralpathway.local.mail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The two pages of the mail sink.
final class MailHtml {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]");

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>
            body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
            table { border-collapse: collapse; width: 100%%; }
            th, td { text-align: left; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid #b1b4b6; overflow-wrap: anywhere; }
            pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
            </style>
            </head>
            <body>
            <h1>%s</h1>
            %s
            </body>
            </html>
            """;

    private MailHtml() {}

    static String list(List<Mail> mails) {
        if (mails.isEmpty()) {
            return page("Mails", "<p>No mail has been sent yet.</p>");
        }
        var rows = mails.stream().map(MailHtml::row).collect(Collectors.joining());
        return page(
                "Mails",
                "<table><tr><th>To</th><th>Subject</th><th>Received</th></tr>%s</table>"
                        .formatted(rows));
    }

    static String one(Mail mail) {
        var text = LINK.matcher(mail.text()).replaceAll(m -> "\u0001" + m.group() + "\u0002");
        var body = escape(text).replaceAll("\u0001([^\u0002]*)\u0002", "<a href=\"$1\">$1</a>");
        return page(
                escape(mail.subject()),
                "<p>To %s, from %s, %s</p><pre>%s</pre><p><a href=\"/\">All mails</a></p>"
                        .formatted(
                                escape(mail.to()), escape(mail.from()), mail.receivedAt(), body));
    }

    private static String row(Mail mail) {
        return "<tr><td>%s</td><td><a href=\"/mail?%s\">%s</a></td><td>%s</td></tr>"
                .formatted(
                        escape(mail.to()),
                        URLEncoder.encode(mail.messageId(), StandardCharsets.UTF_8),
                        escape(mail.subject().isBlank() ? "(no subject)" : mail.subject()),
                        mail.receivedAt());
    }

    private static String page(String title, String content) {
        return PAGE.formatted(title, title, content);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
