package org.referralpathway.local.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// `/` lists the mails, `/mail?<id>` shows one, `/api/messages` gives all of them to a test.
final class MailPage implements HttpHandler {
    private static final String SAFE = "default-src 'none'; style-src 'unsafe-inline'";

    private final Supplier<List<Mail>> mails;
    private final ObjectMapper json = new ObjectMapper();

    MailPage(Supplier<List<Mail>> mails) {
        this.mails = mails;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/" -> answer(exchange, 200, "text/html", MailHtml.list(mails.get()));
                case "/mail" -> one(exchange);
                case "/api/messages" -> answer(exchange, 200, "application/json", asJson());
                default -> answer(exchange, 404, "text/plain", "There is no such page.\n");
            }
        }
    }

    private void one(HttpExchange exchange) throws IOException {
        var wanted = exchange.getRequestURI().getQuery();
        var found = mails.get().stream().filter(m -> m.messageId().equals(wanted)).findFirst();
        if (found.isPresent()) {
            answer(exchange, 200, "text/html", MailHtml.one(found.get()));
        } else {
            answer(exchange, 404, "text/plain", "This mail is not here any more.\n");
        }
    }

    private String asJson() throws IOException {
        var messages = mails.get().stream().map(MailPage::fields).collect(Collectors.toList());
        return json.writeValueAsString(messages);
    }

    private static Map<String, String> fields(Mail mail) {
        return Map.of(
                "to", mail.to(),
                "from", mail.from(),
                "subject", mail.subject(),
                "text", mail.text(),
                "messageId", mail.messageId(),
                "receivedAt", mail.receivedAt().toString());
    }

    private static void answer(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", SAFE);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
