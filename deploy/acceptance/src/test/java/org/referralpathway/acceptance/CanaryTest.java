package org.referralpathway.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Twelve personal values go in, through good paths and bad ones, with every log at DEBUG. None may
/// come out anywhere but at the APIs of those who may know, and in the databases.
class CanaryTest {
    private static final Map<String, Object> PERSON =
            Map.of(
                    "givenName", "Quillonby",
                    "familyName", "Vexworthington",
                    "dateOfBirth", "1937-11-29",
                    "phone", "01632 960783",
                    "email", "quillonby.vex@canary.example",
                    "address", "77 Thrumblewick Terrace",
                    "postcode", "LU1 9QX",
                    "note", "Takes zolpidrazine at night");
    private static final Map<String, Object> NEED =
            Map.of("note", "Fears Uncle Grobnar visiting", "postcode", "LU1 9QX");
    private static final List<String> CANARIES =
            List.of(
                    "Quillonby",
                    "Vexworthington",
                    "1937-11-29",
                    "01632 960783",
                    "quillonby.vex@canary.example",
                    "77 Thrumblewick Terrace",
                    "LU1 9QX",
                    "zolpidrazine",
                    "Uncle Grobnar",
                    "Left by the blue plintock door",
                    "Needs the franglewort form",
                    "Snibblefax");

    @Test
    void nothingPersonalIsFoundWhereItDoesNotBelong() throws IOException {
        var story = Story.offered(PERSON, NEED);
        badPaths(story);
        databaseAway(story);
        story.accept();
        story.group
                .move(story.referral, "start", Map.of("firstContact", "2026-01-05"))
                .statusCode(200);
        story.group
                .move(
                        story.referral,
                        "deliver",
                        Map.of("summary", "Left by the blue plintock door"))
                .statusCode(200);
        story.group
                .move(
                        story.referral,
                        "outcomes",
                        Map.of(
                                "kind",
                                "other",
                                "rating",
                                "partly",
                                "note",
                                "Needs the franglewort form"))
                .statusCode(201);
        story.worker.move(story.referral, "close", Map.of()).statusCode(200);
        deadLetter();
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        Mails.subjects(story.group.email(), story.referral)
                                .contains("A referral you worked on is now closed"));

        assertThat(Canaries.of(CANARIES).foundAnywhere()).isEmpty();
    }

    /// The same values in requests that are refused: 400, 401, 403, 404, 409, 412, 413, 415.
    private static void badPaths(Story story) {
        var bad = new java.util.HashMap<>(PERSON);
        bad.put("Snibblefax", "Snibblefax");
        story.worker.post("/v1/people", bad).statusCode(400);
        bad.remove("Snibblefax");
        bad.put("dateOfBirth", "2937-11-29");
        story.worker.post("/v1/people", bad).statusCode(400);
        bad.put("dateOfBirth", "Vexworthington");
        story.worker.post("/v1/people", bad).statusCode(400);
        bad.put("dateOfBirth", Map.of("x", "Snibblefax"));
        story.worker.post("/v1/people", bad).statusCode(400);
        story.worker
                .referral()
                .contentType(ContentType.JSON)
                .body("{\"givenName\":\"Quillonby Snibblefax\",")
                .post("/v1/people")
                .then()
                .statusCode(400);
        story.worker
                .referral()
                .contentType("text/plain")
                .body("Quillonby Vexworthington")
                .post("/v1/people")
                .then()
                .statusCode(415);
        story.worker.post("/v1/people", "Quillonby".repeat(200_000)).statusCode(413);
        story.group.post("/v1/people", PERSON).statusCode(403);
        given().baseUri(Running.addresses().referral().toString())
                .contentType(ContentType.JSON)
                .body(PERSON)
                .post("/v1/people")
                .then()
                .statusCode(401);
        story.group
                .move(
                        story.referral,
                        "deliver",
                        Map.of("summary", "Left by the blue plintock door"))
                .statusCode(409);
        story.group
                .move(
                        story.referral,
                        "decline",
                        Map.of("reason", "Snibblefax", "note", "Snibblefax"))
                .statusCode(400);
    }

    /// PostgreSQL stopped in the middle of a working day.
    private static void databaseAway(Story story) {
        Running.platform().stop("postgresql");
        try {
            story.worker.post("/v1/people", PERSON).statusCode(503);
        } finally {
            Running.platform().restart("postgresql");
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        story.worker.get("/v1/referrals/" + story.referral).extract().statusCode()
                                == 200);
    }

    /// A record nobody can read goes to the dead letters of its consumer.
    private static void deadLetter() {
        Poison.send("referral.need.v1");
        await().atMost(Duration.ofSeconds(60)).until(() -> Poison.letters("referral.need.v1") >= 1);
    }
}
