package org.referralpathway.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.referralpathway.notification.delivery.EventFixture.event;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.Topics;
import org.referralpathway.notification.testing.DirectoryStandIn;
import org.referralpathway.notification.testing.MailGate;
import org.referralpathway.notification.testing.Overheard;

/// Where an address must never turn up, whatever goes wrong while it is held.
@QuarkusTest
@SuppressWarnings("NullAway.Init") // the stand-ins are injected by Surroundings
class NothingPersonalTest {
    private static final String CANARY = "canary-zq7";

    @Inject Rows rows;
    DirectoryStandIn directory;
    MailGate gate;

    @AfterEach
    void theMailServerIsBack() {
        gate.reopen();
    }

    @Test
    void noAddressIsInAnyRowEventOrLogLine() {
        var good = known(CANARY + "-good@example.org");
        var refused = known(CANARY + "-refused@example.org");
        var invalid = known(CANARY + " not an address");
        var late = known(CANARY + "-late@example.org");
        gate.refuse(CANARY + "-refused@example.org");

        try (var overheard = new Overheard()) {
            List.of(good, refused, invalid).forEach(event -> event.happens("delivered"));
            ends(good, "sent");
            ends(refused, "permanent-failure mailbox-refused");
            ends(invalid, "permanent-failure address-not-valid");
            gate.shut();
            late.happens("delivered");
            ends(late, "permanent-failure mail-server-unreachable");

            assertThat(overheard.lines()).isNotEmpty().noneMatch(NothingPersonalTest::personal);
        }
        assertThat(List.of("notification", "delivery", "outbox", "inbox", "idempotency"))
                .allSatisfy(table ->
                        assertThat(rows.texts("select t::text from " + table + " t"))
                                .noneMatch(NothingPersonalTest::personal));
        assertThat(Topics.read(DeliveryEvent.TOPIC))
                .isNotEmpty()
                .noneMatch(record -> personal(record.value() + record.headers()));
    }

    private EventFixture known(String address) {
        var event = event();
        directory.knows(event.referrer(), Map.of(event.user(), address));
        return event;
    }

    private void ends(EventFixture event, String how) {
        await().atMost(Duration.ofSeconds(20)).until(() -> rows.messagesOf(event).contains(how));
    }

    private static boolean personal(String text) {
        return text.contains(CANARY) || text.contains("@example.org");
    }
}
