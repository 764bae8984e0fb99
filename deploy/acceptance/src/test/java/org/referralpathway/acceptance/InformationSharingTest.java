package org.referralpathway.acceptance;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.local.demo.Area;
import org.referralpathway.local.demo.DemoWorld;
import org.referralpathway.local.demo.Ids;

/// MISSION B row 6: the information-sharing protocol decides who learns what, at the moment of
/// telling.
class InformationSharingTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADDRESS = "/v1/agreements/" + Ids.agreement(Area.LUTON);
    private final Actor steward = Actor.demo("stan-luton");
    private final Actor group = Actor.demo("grace-luton");
    private final ObjectNode protocol = DemoWorld.generate(1).agreement(Area.LUTON);

    @Test
    void whoHasNotSignedHelpsWithoutKnowingWhoAndANewTextAddsOnlyForThoseWhoSignIt() {
        // Given a protocol about everything but the address, signed by all but one group
        var council = Ids.organization(Area.LUTON, "council");
        record(List.of("identity", "contact", "need"), false);
        sign(council);
        Copies.awaitCaughtUp();
        // When somebody is referred to that group, and it accepts
        var story =
                Story.offered(
                        Map.of(
                                "givenName",
                                "Jo",
                                "familyName",
                                "Example",
                                "address",
                                "1 Made Up Road",
                                "postcode",
                                "LU1 9ZZ"),
                        Map.of());
        story.accept();
        // Then it does not learn who it is, and is told what is allowed instead
        asGroup(story).body("status", equalTo("ACCEPTED")).body("person", nullValue());
        group.get("/v1/referrals/" + story.referral + "/person")
                .statusCode(403)
                .body("type", endsWith("sharing-agreement-missing"))
                .body(
                        "allowedInstead",
                        hasItems("sign-agreement", "without-personal-data", "signpost"));
        // When it signs
        record(List.of("identity", "contact", "need"), true);
        sign(council);
        sign(group.organization());
        // Then it learns what the protocol covers
        soon(() -> asGroup(story).body("person.givenName", equalTo("Jo")));
        asGroup(story).body("person.address", nullValue());
        // When a second text adds the address, and the council signs it
        record(List.of("identity", "contact", "address", "need"), true);
        sign(council);
        // Then the group goes on with what it signed, and only the address waits for its signature
        Copies.awaitCaughtUp();
        asGroup(story).body("person.givenName", equalTo("Jo")).body("person.address", nullValue());
        sign(group.organization());
        soon(() -> asGroup(story).body("person.address", notNullValue()));
    }

    @AfterEach
    void asItWas() {
        record(List.of("identity", "contact", "address", "need"), true);
        protocol.path("parties").forEach(party -> sign(UUID.fromString(party.asText())));
        Copies.awaitCaughtUp();
    }

    private ValidatableResponse asGroup(Story story) {
        return group.get("/v1/referrals/" + story.referral).statusCode(200);
    }

    private static void soon(Runnable seen) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(seen::run);
    }

    private void record(List<String> categories, boolean withGroup) {
        var wanted = protocol.deepCopy();
        wanted.remove("id");
        var shares = wanted.putArray("shares");
        categories.forEach(category ->
                shares.addObject()
                        .put("category", category)
                        .putArray("purposes")
                        .add("deliver-help"));
        if (!withGroup) {
            wanted.set("parties", others());
        }
        steward.directory()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + held("version") + "\"")
                .body(wanted.toString())
                .put(ADDRESS)
                .then()
                .statusCode(200);
    }

    private ArrayNode others() {
        var others = JSON.createArrayNode();
        StreamSupport.stream(protocol.path("parties").spliterator(), false)
                .filter(party -> !party.asText().equals(group.organization().toString()))
                .forEach(others::add);
        return others;
    }

    private void sign(UUID organization) {
        steward.directory()
                .contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "textVersion",
                                held("textVersion"),
                                "as",
                                "Chair",
                                "signedOn",
                                "2026-06-01"))
                .put(ADDRESS + "/parties/" + organization + "/signature")
                .then()
                .statusCode(200);
    }

    private int held(String field) {
        return steward.directory()
                .get("/v1/agreements?partnership=" + Ids.partnership(Area.LUTON))
                .then()
                .statusCode(200)
                .extract()
                .path(
                        "items.find { it.id == '%s' }.%s"
                                .formatted(Ids.agreement(Area.LUTON), field));
    }
}
