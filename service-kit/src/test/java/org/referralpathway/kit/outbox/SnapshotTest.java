package org.referralpathway.kit.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.Things;
import org.referralpathway.kit.WiredDatabase;
import org.referralpathway.kit.testing.TestIssuer;
import org.referralpathway.kit.testing.Topics;

@QuarkusTest
@QuarkusTestResource(WiredDatabase.class)
class SnapshotTest {
    @Inject Things things;

    @Test
    void anAdministratorSendsTheStateAnewWithTheSequenceThatItHas() {
        var thing = things.make("snapshot", false);
        await().atMost(Duration.ofSeconds(20)).until(() -> sequencesOf(thing).size() == 1);

        snapshot("admin", "referral.need.v1").statusCode(200).body("sent", greaterThan(0));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(sequencesOf(thing)).containsExactly("1", "1"));
    }

    @Test
    void nobodyElseMayAndAnUnknownTopicIsNotThere() {
        snapshot("steward", "referral.need.v1").statusCode(403);
        snapshot("admin", "no.topic.v1").statusCode(404);
    }

    private static List<String> sequencesOf(UUID thing) {
        return Topics.read("referral.need.v1").stream()
                .filter(event -> thing.toString().equals(event.key()))
                .map(event -> Topics.header(event, "ce_sequence"))
                .toList();
    }

    private static ValidatableResponse snapshot(String role, String topic) {
        return given().auth()
                .oauth2(TestIssuer.token(UUID.randomUUID(), UUID.randomUUID(), role).sign())
                .post("/v1/snapshots/" + topic)
                .then();
    }
}
