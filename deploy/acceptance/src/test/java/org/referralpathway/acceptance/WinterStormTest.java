package org.referralpathway.acceptance;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.local.demo.Area;
import org.referralpathway.local.demo.Ids;

/// MISSION B row 4: severe weather, and what an emergency opens until it is over.
class WinterStormTest {
    private static final int NEEDS = 40;
    private final Actor worker = Actor.demo("alice-luton");
    private final Actor coordinator = Actor.demo("olu-luton");
    private final Actor partner = Actor.demo("dawn-luton");
    private final List<Actor> groups =
            List.of(Actor.demo("grace-luton"), Actor.demo("harry-luton"));
    private String incident = "";

    @Test
    void fortyNeedsFindTheirGroupsOnTheBoardAndWhatWasOpenedCloses() throws Exception {
        Copies.awaitCaughtUp();
        // Given an emergency that two people of two organisations declared
        incident =
                coordinator
                        .post(
                                "/v1/incidents",
                                Map.of(
                                        "partnership",
                                        Ids.partnership(Area.LUTON),
                                        "reason",
                                        "Heavy snow",
                                        "hours",
                                        72))
                        .statusCode(201)
                        .body("state", equalTo("declared"))
                        .extract()
                        .path("id");
        put(coordinator, "confirmation").then().statusCode(400);
        put(partner, "confirmation").then().statusCode(200).body("state", equalTo("running"));
        // When workers post what forty people need, without time to ask them
        var kind = Databases.kindWithFreePlace(groups.getFirst().organization().toString());
        var needs = new ArrayList<String>();
        for (var i = 0; i < NEEDS; i++) {
            needs.add(posted(kind));
        }
        // Then it stands on the board of the groups, and says nothing of anybody
        var board = groups.getFirst().get("/v1/board").statusCode(200).extract();
        assertThat(board.<List<String>>path("items.need")).containsAll(needs);
        assertThat(board.asString()).doesNotContain("Snowfield", "LU1 9Z");
        // When both groups take all of them at the same moment
        var taken = takenByAll(needs);
        // Then nobody is helped twice, and who has no place left takes no more
        assertThat(taken).isNotEmpty().doesNotHaveDuplicates();
        var accepted =
                needs.stream().filter(need -> statuses(need).equals(List.of("ACCEPTED"))).toList();
        assertThat(accepted).hasSameSizeAs(taken);
        // And the group knows who it is, on the ground of the emergency
        var first = groups.getFirst();
        var own = first.get("/v1/referrals?limit=100").extract();
        var referral = own.<List<String>>path("items.findAll{it.status=='ACCEPTED'}.id").getFirst();
        first.get("/v1/referrals/" + referral).body("person.familyName", notNullValue());
        // When it is over
        put(partner, "end").then().statusCode(200).body("state", equalTo("over"));
        // Then nobody knows any more who it was, and the worker is asked to speak with them
        first.get("/v1/referrals/" + referral).body("person", nullValue());
        await().atMost(60, SECONDS)
                .untilAsserted(() ->
                        assertThat(
                                        worker.get("/v1/tasks?limit=100")
                                                .extract()
                                                .<List<String>>path("items.kind"))
                                .contains("emergency-over"));
        // And who coordinates looks back on it
        var unmet = NEEDS - accepted.size();
        coordinator
                .get("/v1/incidents/" + incident + "/review")
                .statusCode(200)
                .body("during.posted", equalTo(NEEDS))
                .body("during.accepted", equalTo(accepted.size()))
                .body("during.unmet", equalTo(unmet))
                .body("during.medianMinutes", notNullValue())
                .body("letIn.needs.sum()", equalTo(accepted.size()));
    }

    @AfterEach
    void theStormIsOver() {
        if (!incident.isEmpty()) {
            put(partner, "end");
        }
    }

    private Response put(Actor who, String what) {
        return who.referral().put("/v1/incidents/" + incident + "/" + what);
    }

    private String posted(String kind) {
        String person =
                worker.post("/v1/people", Map.of("givenName", "Jo", "familyName", "Snowfield"))
                        .statusCode(201)
                        .extract()
                        .path("id");
        String opened =
                worker.post(
                                "/v1/cases",
                                Map.of("person", person, "pathway", Ids.pathway(Area.LUTON)))
                        .statusCode(201)
                        .extract()
                        .path("id");
        return worker.post(
                        "/v1/needs",
                        Map.of(
                                "case",
                                opened,
                                "kind",
                                kind,
                                "urgency",
                                "standard",
                                "postcode",
                                "LU1 9ZZ"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /// The needs that somebody got, once for each who was told so.
    private List<String> takenByAll(List<String> needs) throws Exception {
        var tries = new ArrayList<Callable<List<String>>>();
        for (var need : needs) {
            for (var group : groups) {
                tries.add(() -> take(group, need) ? List.of(need) : List.of());
            }
        }
        var taken = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var one : threads.invokeAll(tries)) {
                taken.addAll(one.get());
            }
        }
        return taken;
    }

    private static boolean take(Actor group, String need) {
        List<String> services =
                group.get("/v1/board")
                        .extract()
                        .path("items.find { it.need == '%s' }?.services?.service".formatted(need));
        if (services == null) {
            return false;
        }
        var answer =
                group.referral()
                        .contentType(ContentType.JSON)
                        .body(Map.of("service", services.getFirst()))
                        .put("/v1/board/" + need + "/claim");
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 400, 404, 409);
        return answer.statusCode() == 200;
    }

    private List<String> statuses(String need) {
        return worker.get("/v1/needs/" + need)
                .extract()
                .path("referrals.findAll { it.status != 'SUPERSEDED' }.status");
    }
}
