package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.ServiceTestResource;

/// What a pathway sets itself, and what that changes.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
@SuppressWarnings("NullAway.Init") // set before each
class PathwayRulesApiTest {
    private static final String DECIDED = "Core meeting of 23 November";
    private World world;

    @BeforeEach
    void aPartnership() {
        world = World.luton();
    }

    @Test
    void aNewVersionIsWrittenByTheDecisionThatStandsWithIt() {
        get().body("version", equalTo(1))
                .body("decided", nullValue())
                .body("rules.weights.kind", equalTo(25))
                .body("rules.clocks.response.standard", equalTo(24))
                .body("rules.modes", containsInAnyOrder("direct", "cascade", "broadcast", "board"));

        put("1", rules("{\"response\":{\"today\":1,\"urgent\":2,\"standard\":4}}", "\"cascade\""))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("decided", equalTo(DECIDED))
                .body("rules.clocks.response.standard", equalTo(4))
                .body("rules.clocks.activity.standard", equalTo(160));
        put("1", rules("{}", "")).statusCode(412);

        // What an administrator sets later leaves them as they are.
        world.pathway("{\"waitlist\":false}");
        get().body("version", equalTo(3)).body("rules.modes", contains("cascade"));
    }

    @Test
    void whatHasBegunKeepsTheRulesItBeganWith() {
        var group = world.group("shopping", null);
        var before = world.need("shopping");
        put("1", rules("{\"response\":{\"today\":1,\"urgent\":1,\"standard\":1}}", "\"direct\""))
                .statusCode(200);
        var after = world.need("shopping");

        // Half an hour of working time against a day and a half, whatever time it is now.
        var usual = minutes(world.send(before, group));
        var shorter = minutes(world.send(after, world.group("shopping", null)));
        assertThat(usual - shorter).isGreaterThan(8 * 60);
    }

    @Test
    void withoutDirectOffersWhatIsPostedWaitsForACoordinator() {
        put("1", rules("{}", "\"cascade\"")).statusCode(200);
        var group = world.group("shopping", null);
        var need = world.need("shopping");

        offer(world.worker(), need, group)
                .statusCode(409)
                .body("type", endsWith("coordinators-ask"));
        several(world.worker(), "cascade", need, group)
                .statusCode(409)
                .body("type", endsWith("coordinators-ask"));
        several(world.coordinator(), "broadcast", need, group)
                .statusCode(409)
                .body("type", endsWith("mode-not-allowed"));
        assertThat(group.unanswered()).isEmpty();
        offer(world.coordinator(), need, group).statusCode(201);
        assertThat(group.unanswered()).hasSize(1);
    }

    @Test
    void aTrialSaysWhatWouldStandElsewhereAndChangesNothing() {
        var busy = world.group("shopping", 12);
        for (var i = 0; i < 4; i++) {
            var referral = world.send(world.need("shopping"), busy);
            World.move(busy::member, referral, "accept", "{}").statusCode(200);
        }
        var idle = world.group("shopping", 12);
        world.service(idle, "shopping\",\"transport\",\"befriending", 1_000_000);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        Copied.rows(
                                                "select id from service_copy where id = '%s' and cardinality(kinds) = 3"
                                                        .formatted(idle.service()))
                                        .size()
                                == 1);
        var need = world.need("shopping");

        trial(weights(25, 0)).body("needs", equalTo(5)).body("items", empty());
        trial(weights(0, 25))
                .body("differentFirst", equalTo(5))
                .body("items", hasSize(5))
                .body("items[0].need", equalTo("" + need))
                .body("items[0].before[0].service", equalTo("" + busy.service()))
                .body("items[0].after[0].service", equalTo("" + idle.service()));
        get().body("version", equalTo(1));
    }

    @Test
    void onlyThoseWhoCoordinateThePartnershipReadAndWriteThem() {
        var other = World.luton();
        for (var path : List.of("", "/trial")) {
            var request =
                    other.coordinator()
                            .contentType(ContentType.JSON)
                            .body(path.isEmpty() ? rules("{}", "") : trial());
            (path.isEmpty()
                            ? request.header("If-Match", "\"1\"").put(address())
                            : request.post(address() + path))
                    .then()
                    .statusCode(404);
        }
        other.coordinator().get(address()).then().statusCode(404);
        world.worker().get(address()).then().statusCode(403);
        world.coordinator()
                .contentType(ContentType.JSON)
                .body(rules("{}", ""))
                .put(address())
                .then()
                .statusCode(428);
        put("1", rules("{\"response\":{\"today\":3,\"urgent\":2,\"standard\":1}}", ""))
                .statusCode(400)
                .body("errors.pointer", contains("/rules/clocks/response"));
        put("1", "{\"rules\":{\"atOnce\":5},\"decided\":\"x\"}")
                .statusCode(400)
                .body("errors.pointer", hasItem("/rules/weights"));
    }

    private String address() {
        return "/v1/pathways/" + world.pathway + "/rules";
    }

    private ValidatableResponse get() {
        return world.coordinator().get(address()).then().statusCode(200);
    }

    private ValidatableResponse put(String version, String body) {
        return world.coordinator()
                .contentType(ContentType.JSON)
                .header("If-Match", '"' + version + '"')
                .body(body)
                .put(address())
                .then();
    }

    private ValidatableResponse trial(String weights) {
        var body = trial().replace(weights(25, 10), weights);
        return world.coordinator()
                .contentType(ContentType.JSON)
                .body(body)
                .post(address() + "/trial")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse offer(
            RequestSpecification who, UUID need, World.Group group) {
        return World.post(
                who,
                "/v1/referrals",
                "{\"need\":\"%s\",\"service\":\"%s\"}".formatted(need, group.service()));
    }

    private static ValidatableResponse several(
            RequestSpecification who, String mode, UUID need, World.Group group) {
        return World.post(
                who,
                "/v1/needs/" + need + "/offers",
                "{\"mode\":\"%s\",\"services\":[\"%s\"]}".formatted(mode, group.service()));
    }

    private static String trial() {
        var body = rules("{}", "");
        return body.substring(0, body.indexOf(",\"decided\"")) + "}";
    }

    private static String weights(int kind, int load) {
        return "{\"kind\":%d,\"near\":20,\"preferred\":15,\"soon\":15,\"fresh\":10,\"load\":%d}"
                .formatted(kind, load);
    }

    private static String rules(String clocks, String modes) {
        return "{\"rules\":{\"weights\":%s,\"clocks\":%s,\"modes\":[%s],\"atOnce\":5},\"decided\":\"%s\"}"
                .formatted(weights(25, 10), clocks, modes, DECIDED);
    }

    /// Working minutes until the group is reminded, at most.
    private static long minutes(UUID referral) {
        return Long.parseLong(
                Copied.rows(
                                """
                                select least(extract(epoch from due_at - r.clock_from) / 60, 10000)::bigint
                                from timer t join referral r on r.id = t.referral
                                where r.id = '%s' and step = 'REMIND'\
                                """
                                        .formatted(referral))
                        .getFirst());
    }
}
