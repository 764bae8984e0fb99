package org.referralpathway.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.ThingCount;
import org.referralpathway.kit.WiredDatabase;
import org.referralpathway.kit.testing.TestIssuer;
import org.referralpathway.kit.testing.Topics;

@QuarkusTest
@QuarkusTestResource(WiredDatabase.class)
class IdempotencyTest {
    private static final UUID USER = UUID.randomUUID();
    private static final UUID ORGANIZATION = UUID.randomUUID();
    @Inject ThingCount things;

    @Test
    void twentyEqualRequestsAtOnceMakeOneThingAndOneEvent() {
        var key = UUID.randomUUID().toString();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, 20)
                            .mapToObj(_ ->
                                    CompletableFuture.supplyAsync(
                                            () -> make(key, "twenty"), clients))
                            .toList()
                            .stream()
                            .map(CompletableFuture::join)
                            .toList();

            assertThat(answers).containsOnly(answers.getFirst());
            assertThat(things.named("twenty")).isEqualTo(1);
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(events(answers.getFirst())).isEqualTo(1));
        }
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        var key = UUID.randomUUID().toString();
        make(key, "first");

        user().header("Idempotency-Key", key)
                .body("{\"name\":{\"text\":\"second\"}}")
                .post("/v1/things")
                .then()
                .statusCode(422)
                .contentType(startsWith("application/problem+json"))
                .body(
                        "type",
                        equalTo("https://referralpathway.org/problems/idempotency-key-reused"));
        assertThat(things.named("second")).isZero();
    }

    @Test
    void aRequestThatFailedIsNotRememberedAndLeavesNothing() {
        var key = UUID.randomUUID().toString();
        user().header("Idempotency-Key", key)
                .body("{\"name\":{\"text\":\"fails\"},\"fail\":true}")
                .post("/v1/things")
                .then()
                .statusCode(500)
                .contentType(startsWith("application/problem+json"));
        assertThat(things.named("fails")).isZero();

        make(key, "then works");
        assertThat(things.named("then works")).isEqualTo(1);
    }

    @Test
    void aRequestWithoutAKeyIsToldSo() {
        user().body("{\"name\":{\"text\":\"keyless\"}}")
                .post("/v1/things")
                .then()
                .statusCode(400)
                .body(
                        "type",
                        equalTo("https://referralpathway.org/problems/idempotency-key-required"));
    }

    @Test
    void aChangeNeedsTheVersionItWasDecidedOn() {
        var id = make(UUID.randomUUID().toString(), "versioned");
        var body = "{\"text\":\"renamed\"}";

        user().body(body).put("/v1/things/" + id).then().statusCode(428);
        user().header("If-Match", "\"9\"")
                .body(body)
                .put("/v1/things/" + id)
                .then()
                .statusCode(412);
        user().header("If-Match", "\"1\"")
                .body(body)
                .put("/v1/things/" + id)
                .then()
                .statusCode(204)
                .header("ETag", "\"2\"");
        user().header("If-Match", "\"1\"")
                .body(body)
                .put("/v1/things/" + id)
                .then()
                .statusCode(412);
    }

    private static String make(String key, String name) {
        return user().header("Idempotency-Key", key)
                .body("{\"name\":{\"text\":\"%s\"}}".formatted(name))
                .post("/v1/things")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static long events(String id) {
        return Topics.read("referral.need.v1").stream().filter(e -> e.key().equals(id)).count();
    }

    private static RequestSpecification user() {
        return given().contentType(ContentType.JSON)
                .auth()
                .oauth2(TestIssuer.token(USER, ORGANIZATION, "referrer").sign());
    }
}
