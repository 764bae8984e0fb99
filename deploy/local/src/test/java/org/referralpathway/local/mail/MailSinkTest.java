package org.referralpathway.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.local.FreePorts;

class MailSinkTest {
    private final int smtp = FreePorts.next();
    private final int page = FreePorts.next();
    private final MailSink sink = new MailSink(smtp, page);

    @BeforeEach
    void start() {
        sink.start();
    }

    @AfterEach
    void stop() {
        sink.stop();
    }

    @Test
    void aTestReadsWhatWasSent() throws Exception {
        send("A referral is waiting", "Please answer.");

        var messages = new ObjectMapper().readTree(get("/api/messages"));

        assertThat(messages).hasSize(1);
        assertThat(messages.path(0).path("to").asText()).isEqualTo("grace-luton@example.org");
        assertThat(messages.path(0).path("from").asText()).isEqualTo("pathway@example.org");
        assertThat(messages.path(0).path("subject").asText()).isEqualTo("A referral is waiting");
        assertThat(messages.path(0).path("text").asText()).contains("Please answer.");
        assertThat(messages.path(0).path("messageId").asText()).isNotEmpty();
        assertThat(messages.path(0).path("receivedAt").asText()).endsWith("Z");
    }

    @Test
    void theNewestMailComesFirstAndItsLinksCanBeFollowed() throws Exception {
        send("First", "nothing here");
        send("Second", "Go to http://127.0.0.1:8080/referrals/1?a=1&b=2.");

        var list = get("/");
        var second = list.replaceAll("(?s).*?href=\"(/mail[^\"]+)\">Second.*", "$1");

        assertThat(list.indexOf("Second")).isBetween(0, list.indexOf("First"));
        assertThat(get(second))
                .contains("<a href=\"http://127.0.0.1:8080/referrals/1?a=1&amp;b=2\">");
    }

    @Test
    void whatAMailSaysIsShownAndNotRun() throws Exception {
        send("<script>alert(1)</script>", "<b>bold</b>");

        assertThat(get("/")).doesNotContain("<script>").contains("&lt;script&gt;");
    }

    private void send(String subject, String text) {
        GreenMailUtil.sendTextEmail(
                "grace-luton@example.org",
                "pathway@example.org",
                subject,
                text,
                new ServerSetup(smtp, "127.0.0.1", "smtp"));
    }

    private String get(String path) throws Exception {
        var address = URI.create("http://127.0.0.1:" + page).resolve(path);
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
