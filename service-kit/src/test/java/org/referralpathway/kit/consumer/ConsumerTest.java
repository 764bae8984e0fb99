package org.referralpathway.kit.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.ThingCount;
import org.referralpathway.kit.WiredDatabase;
import org.referralpathway.kit.testing.TestIssuer;
import org.referralpathway.kit.testing.Topics;
import org.referralpathway.kit.testing.Wire;

@QuarkusTest
@QuarkusTestResource(WiredDatabase.class)
class ConsumerTest {
    private static final String TOPIC = "directory.service.v1";
    private static final String DEAD = TOPIC + ".things.dlq";

    @SuppressWarnings("NullAway.Init")
    Wire database;

    @Inject ThingCount things;

    @Test
    void theSameEventTwiceHasOneEffect() {
        var event = UUID.randomUUID().toString();
        send(event, "{\"name\":\"twice\"}");
        send(event, "{\"name\":\"twice\"}");
        send(UUID.randomUUID().toString(), "{\"name\":\"after twice\"}");

        await().atMost(Duration.ofSeconds(20)).until(() -> things.named("after twice") == 1);
        assertThat(things.named("twice")).isEqualTo(1);
    }

    @Test
    void aPoisonMessageIsADeadLetterAndTheNextOneGoesOn() {
        var before = letters();
        send(UUID.randomUUID().toString(), "{\"name\":");
        send(UUID.randomUUID().toString(), "{\"name\":\"refuse\"}");
        send(UUID.randomUUID().toString(), "{\"name\":\"a name that the table refuses\"}");
        Topics.send(TOPIC, UUID.randomUUID().toString(), "{}", Map.of("ce_id", "not an id"));
        send(UUID.randomUUID().toString(), "{\"name\":\"after poison\"}");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> things.named("after poison") == 1 && letters() == before + 4);
        assertThat(Topics.read(DEAD))
                .extracting(letter -> Topics.header(letter, "dlq-reason"))
                .contains("unreadable", "not-wanted", "sql-23514");
    }

    @Test
    void whileTheDatabaseIsAwayEventsWaitAndNoneIsGivenUp() {
        send(UUID.randomUUID().toString(), "{\"name\":\"before\"}");
        await().atMost(Duration.ofSeconds(20)).until(() -> things.named("before") == 1);
        var before = letters();

        database.cut();
        for (var i = 0; i < 20; i++) {
            send(UUID.randomUUID().toString(), "{\"name\":\"patient\"}");
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> readiness() == 503);
        database.mend();

        await().atMost(Duration.ofSeconds(60)).until(() -> things.named("patient") == 20);
        await().atMost(Duration.ofSeconds(30)).until(() -> readiness() == 200);
        assertThat(letters()).isEqualTo(before);
    }

    @Test
    void aDeadLetterHasItsEffectOnceWhenWhatWasMissingIsThere() {
        send(UUID.randomUUID().toString(), "{\"name\":\"needs a gate\"}");
        send(UUID.randomUUID().toString(), "{\"name\":\"refuse\"}");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(Topics.read(DEAD))
                                .extracting(letter -> Topics.header(letter, "dlq-reason"))
                                .contains("no-gate", "not-wanted"));
        replay("referrer").statusCode(403);
        send(UUID.randomUUID().toString(), "{\"name\":\"gate\"}");
        await().atMost(Duration.ofSeconds(20)).until(() -> things.named("gate") == 1);

        replay("admin").statusCode(200).body("delivered", equalTo(1));
        assertThat(things.named("needs a gate")).isEqualTo(1);
        replay("admin").statusCode(200).body("delivered", equalTo(0)).body("refused", not(0));
        assertThat(things.named("needs a gate")).isEqualTo(1);
    }

    private static ValidatableResponse replay(String role) {
        return RestAssured.given()
                .auth()
                .oauth2(TestIssuer.token(UUID.randomUUID(), UUID.randomUUID(), role).sign())
                .post("/v1/consumers/things/replays")
                .then();
    }

    private static int readiness() {
        return RestAssured.get("/q/health/ready").statusCode();
    }

    private static int letters() {
        try (var admin =
                Admin.create(
                        Map.of("bootstrap.servers", System.getProperty("pathway.test.kafka")))) {
            var there = admin.listTopics().names().get().contains(Topics.name(DEAD));
            return there ? Topics.read(DEAD).size() : 0;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// All on one key: what comes after must not overtake.
    private static void send(String eventId, String json) {
        var key = "00000000-0000-7000-8000-000000000001";
        var headers = Topics.headers(eventId, "org.referralpathway.thing.named.v1", key, 1);
        Topics.send(TOPIC, key, json, headers);
    }
}
