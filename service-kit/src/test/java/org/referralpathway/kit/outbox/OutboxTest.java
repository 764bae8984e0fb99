package org.referralpathway.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.WiredDatabase;
import org.referralpathway.kit.testing.Topics;

@QuarkusTest
@QuarkusTestResource(WiredDatabase.class)
class OutboxTest {
    private static final String TOPIC = "referral.outcome.v1";
    @Inject Outbox outbox;

    @Test
    void aCommittedEventArrivesAsACloudEvent() {
        var key = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> outbox.append(event(key, 1)));

        await().atMost(Duration.ofSeconds(20)).until(() -> count(key) == 1);
        var record = Topics.read(TOPIC).stream().filter(r -> is(r.key(), key)).findFirst();
        assertThat(record)
                .hasValueSatisfying(r -> {
                    assertThat(r.value()).isEqualTo("{\"n\":1}");
                    assertThat(Topics.header(r, "ce_specversion")).isEqualTo("1.0");
                    assertThat(Topics.header(r, "ce_source")).isEqualTo("/kit");
                    assertThat(Topics.header(r, "ce_subject")).isEqualTo(key.toString());
                    assertThat(Topics.header(r, "ce_sequence")).isEqualTo("1");
                    assertThat(Topics.header(r, "ce_time")).isEqualTo("2026-05-26T08:00:00Z");
                });
    }

    @Test
    void whatWasRolledBackWasNeverSaid() {
        var never = UUID.randomUUID();
        var after = UUID.randomUUID();
        assertThatThrownBy(() ->
                        QuarkusTransaction.requiringNew()
                                .run(() -> {
                                    outbox.append(event(never, 1));
                                    throw new IllegalStateException("changed my mind");
                                }))
                .hasMessage("changed my mind");
        QuarkusTransaction.requiringNew().run(() -> outbox.append(event(after, 1)));

        await().atMost(Duration.ofSeconds(20)).until(() -> count(after) == 1);
        assertThat(count(never)).isZero();
    }

    @Test
    void anEventWithoutAChangeIsAMistake() {
        assertThatThrownBy(() -> outbox.append(event(UUID.randomUUID(), 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("transaction");
    }

    private static OutboxEvent event(UUID key, long sequence) {
        return new OutboxEvent(
                TOPIC,
                key,
                sequence,
                "org.referralpathway.thing.made.v1",
                Instant.parse("2026-05-26T08:00:00Z"),
                Map.of("n", 1));
    }

    private static long count(UUID key) {
        return Topics.read(TOPIC).stream().filter(r -> is(r.key(), key)).count();
    }

    private static boolean is(String text, UUID key) {
        return text.equals(key.toString());
    }
}
