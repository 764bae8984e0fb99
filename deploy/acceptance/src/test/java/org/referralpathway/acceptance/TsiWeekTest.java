package org.referralpathway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.cloudevents.CloudEvent;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.referralpathway.local.demo.Area;
import org.referralpathway.local.demo.DemoLoad;
import org.referralpathway.local.demo.DemoWorld;
import org.referralpathway.local.demo.Ids;

/// MISSION B row 2, as far as it reaches: what a coordinator of a third sector interface would see
/// in a week. Groups, places and needs come from a seed (`-Dpathway.seeds=5,6`); what must follow
/// is computed.
class TsiWeekTest {
    private static final Area AREA = Area.STRATHMORE;
    private static final List<String> KINDS =
            List.of("medication-delivery", "befriending-visit", "food-parcel", "form-filling");
    private static final int NEEDS = 10;
    private static final int DECLINED = 2;

    static Stream<Long> seeds() {
        var usual = System.getProperty("pathway.long") == null ? "1" : "1,2,3";
        return Arrays.stream(System.getProperty("pathway.seeds", usual).split(","))
                .map(Long::valueOf);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aTsiWeek(long seed) {
        var coordinator = Actor.demo("isla-strathmore");
        var steward = Actor.demo("stuart-strathmore");
        var council = Ids.organization(AREA, "council");
        var workers =
                List.of(
                        Actor.demo("ross-strathmore"),
                        Accounts.account("rhona-strathmore", council, "referrer", steward),
                        Accounts.account("rory-strathmore", council, "referrer", steward));
        var world = DemoWorld.generate(seed);
        var random = new Random(seed);

        // The map of who can help is brought up to date, and is open data
        new DemoLoad(seed).load(Running.addresses());
        Copies.awaitCaughtUp();
        OpenData.shows(world.services(AREA));

        // Three social workers post ten needs
        var needs =
                IntStream.range(0, NEEDS)
                        .mapToObj(i ->
                                postNeed(
                                        workers.get(i % workers.size()),
                                        i == 0
                                                ? "medication-delivery"
                                                : KINDS.get(random.nextInt(KINDS.size())),
                                        pick(world.postcodes(AREA), random)))
                        .toList();

        // Each is on the coordinator's list, with nobody's name, and suggestions that offer that
        // kind
        for (var need : needs) {
            coordinator
                    .get("/v1/needs/" + need.id())
                    .statusCode(200)
                    .body("status", equalTo("OPEN"))
                    .body("personName", nullValue())
                    .body(not(containsString("Canary")));
            assertThat(candidates(coordinator, need))
                    .isNotEmpty()
                    .allSatisfy(service -> OpenData.offers(service, need.kind()));
        }

        // The week's session shows all of them, and nobody's name; what was decided leaves when it
        // closes, each once
        var left = decided(coordinator, needs);

        // Two groups decline, the next agenda holds only those, and somebody else is asked
        var sent = new HashMap<Need, String>();
        var asked = new HashMap<String, Integer>();
        for (var need : needs) {
            var referral = String.valueOf(left.get(need.id()));
            String first = need.worker().get("/v1/referrals/" + referral).extract().path("service");
            if (sent.size() < DECLINED) {
                var group = groupOf(referral, need.worker(), steward);
                group.move(referral, "decline", Map.of("reason", "no-capacity")).statusCode(200);
                asked.put(referral, 2);
                awaitMails(referral, need, group, coordinator, List.of(1, 6));
                assertThat(nextAgenda(coordinator, needs)).containsExactly(need.id());
                var next = candidates(need.worker(), need);
                assertThat(next).isNotEmpty().doesNotContain(first);
                referral = send(need, next.getFirst());
            }
            sent.put(need, referral);
        }

        // Help is given, and what came of it is told
        for (var need : needs) {
            var referral = String.valueOf(sent.get(need));
            var group = groupOf(referral, need.worker(), steward);
            group.get("/v1/referrals/" + referral)
                    .body("person", nullValue())
                    .body(not(containsString("Canary")));
            group.move(referral, "receive", Map.of()).statusCode(200);
            group.move(referral, "accept", Map.of())
                    .statusCode(200)
                    .body("person.familyName", equalTo("Canaryperson"));
            group.move(
                            referral,
                            "start",
                            Map.of("firstContact", LocalDate.now().minusDays(1).toString()))
                    .statusCode(200);
            group.move(referral, "deliver", Map.of("summary", "Done")).statusCode(200);
            group.move(referral, "outcomes", Map.of("kind", "need-met", "rating", "achieved"))
                    .statusCode(201);
            need.worker()
                    .move(referral, "close", Map.of())
                    .statusCode(200)
                    .body("status", equalTo("CLOSED"));
            need.worker().get("/v1/needs/" + need.id()).body("status", equalTo("MET"));
            asked.put(referral, 6);
        }

        // Every move made exactly one event, in order, and every mail came exactly once
        for (var entry : asked.entrySet()) {
            assertEvents(entry.getKey(), entry.getValue());
        }
        for (var need : needs) {
            var referral = String.valueOf(sent.get(need));
            awaitMails(
                    referral,
                    need,
                    groupOf(referral, need.worker(), steward),
                    coordinator,
                    List.of(1, 2, 4, 8, 10, 12));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            assertThat(Mails.subjects(coordinator.email(), need.id())).hasSize(1));
        }
    }

    private record Need(String id, String kind, Actor worker) {}

    private static Need postNeed(Actor worker, String kind, String postcode) {
        String person =
                worker.post(
                                "/v1/people",
                                Map.of(
                                        "givenName", "Zebedee",
                                        "familyName", "Canaryperson",
                                        "dateOfBirth", "1950-05-06",
                                        "postcode", postcode))
                        .statusCode(201)
                        .extract()
                        .path("id");
        String opened =
                worker.post("/v1/cases", Map.of("person", person, "pathway", Ids.pathway(AREA)))
                        .statusCode(201)
                        .extract()
                        .path("id");
        Story.agree(worker, opened);
        String need =
                worker.post(
                                "/v1/needs",
                                Map.of(
                                        "case",
                                        opened,
                                        "kind",
                                        kind,
                                        "urgency",
                                        "standard",
                                        "postcode",
                                        postcode))
                        .statusCode(201)
                        .extract()
                        .path("id");
        return new Need(need, kind, worker);
    }

    /// Each goes to the best fit; the ids of what was sent, by need.
    private static Map<String, String> decided(Actor coordinator, List<Need> needs) {
        String session = open(coordinator);
        var items = agenda(coordinator, session);
        assertThat(items.keySet())
                .containsAll(needs.stream().map(Need::id).collect(Collectors.toSet()));
        for (var need : needs) {
            coordinator
                    .referral()
                    .contentType(ContentType.JSON)
                    .body(Map.of("decision", "offer", "service", best(items.get(need.id()))))
                    .put("/v1/sessions/" + session + "/needs/" + need.id())
                    .then()
                    .statusCode(200);
        }
        coordinator.post("/v1/sessions/" + session + "/close", Map.of()).statusCode(200);
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        needs.stream()
                                .allMatch(need -> sent(coordinator, session, need.id()) != null));
        return needs.stream()
                .collect(
                        Collectors.toMap(
                                Need::id,
                                need -> String.valueOf(sent(coordinator, session, need.id()))));
    }

    private static @Nullable String sent(Actor coordinator, String session, String need) {
        return (String)
                Objects.requireNonNull(agenda(coordinator, session).get(need)).get("referral");
    }

    private static String best(@Nullable Map<String, Object> item) {
        var candidates =
                (List<?>) Objects.requireNonNull(Objects.requireNonNull(item).get("candidates"));
        assertThat(candidates).isNotEmpty();
        var first = (Map<?, ?>) candidates.getFirst();
        assertThat((List<?>) first.get("reasons")).isNotEmpty();
        return String.valueOf(first.get("service"));
    }

    /// Those of our needs that the agenda of a session opened now holds; it is closed again.
    private static List<String> nextAgenda(Actor coordinator, List<Need> needs) {
        var session = open(coordinator);
        var held = agenda(coordinator, session).keySet();
        coordinator.post("/v1/sessions/" + session + "/close", Map.of()).statusCode(200);
        return needs.stream().map(Need::id).filter(held::contains).toList();
    }

    private static String open(Actor coordinator) {
        return coordinator
                .post("/v1/sessions", Map.of("partnership", Ids.partnership(AREA)))
                .statusCode(201)
                .extract()
                .path("session.id");
    }

    private static Map<String, Map<String, Object>> agenda(Actor coordinator, String session) {
        List<Map<String, Object>> items =
                coordinator
                        .get("/v1/sessions/" + session)
                        .statusCode(200)
                        .body(not(containsString("Canary")))
                        .extract()
                        .path("items");
        return items.stream()
                .collect(Collectors.toMap(item -> String.valueOf(item.get("need")), item -> item));
    }

    private static List<String> candidates(Actor actor, Need need) {
        return actor.get("/v1/needs/" + need.id() + "/matches")
                .statusCode(200)
                .extract()
                .path("candidates.service");
    }

    private static String send(Need need, String service) {
        return need.worker()
                .post("/v1/referrals", Map.of("need", need.id(), "service", service))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /// The demonstration's groups have an account for the first two only; the others get one when
    /// asked.
    private static Actor groupOf(String referral, Actor worker, Actor steward) {
        String organization =
                worker.get("/v1/referrals/" + referral)
                        .statusCode(200)
                        .extract()
                        .path("organization");
        var id = UUID.fromString(organization);
        return Stream.of("eilidh-strathmore", "fergus-strathmore")
                .map(Actor::demo)
                .filter(actor -> actor.organization().equals(id))
                .findFirst()
                .orElseGet(() ->
                        Accounts.account(
                                "group-" + organization.substring(0, 8), id, "provider", steward));
    }

    private static void assertEvents(String referral, int moves) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(Topic.about("referral.referral.v1", referral)).hasSize(moves));
        var events = Topic.about("referral.referral.v1", referral);
        assertThat(events.stream().map(Topic::sequence).toList())
                .isEqualTo(IntStream.rangeClosed(1, moves).mapToObj(Long::valueOf).toList());
        assertThat(events.stream().map(CloudEvent::getId)).doesNotHaveDuplicates();
        assertThat(events)
                .allSatisfy(e -> EventSchemas.assertValid("referral.referral.v1", Topic.data(e)));
    }

    /// Moves 1, 4 and 12 are told to the group, all but 1 to the worker; a decline also to the
    /// coordinator. A group that has answered meanwhile is not asked or thanked any more.
    private static void awaitMails(
            String referral, Need need, Actor group, Actor coordinator, List<Integer> moves) {
        var toGroup = moves.stream().filter(m -> m == 1 || m == 4 || m == 12).count();
        var toWorker = moves.stream().filter(m -> m != 1).count();
        var closing = moves.contains(12) ? 1 : 0;
        var toCoordinator = moves.contains(6) ? 1 : 0;
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> {
                    assertThat(Mails.subjects(group.email(), referral))
                            .hasSizeBetween(closing, (int) toGroup)
                            .doesNotHaveDuplicates();
                    assertThat(Mails.subjects(need.worker().email(), referral))
                            .hasSize((int) toWorker)
                            .doesNotHaveDuplicates();
                    assertThat(Mails.subjects(coordinator.email(), referral))
                            .hasSize(toCoordinator);
                });
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
