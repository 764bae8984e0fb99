package org.referralpathway.referral;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Social workers ask for help, look at their lists and end what is over; once a week a coordinator
/// sits down with everything that still has nobody.
final class SimulatedWorkers {
    private static final int WITHDRAWN = 2;
    private static final int PATIENCE = 21;
    private final Simulation of;
    private final Random random;
    private UUID worker;

    SimulatedWorkers(Simulation of, Random random) {
        this.of = of;
        this.random = random;
        this.worker = of.world.worker;
        of.world.joins(worker, of.world.council);
    }

    void work(int newCases) {
        of.listingsAreConfirmed();
        tasks();
        peopleChangeTheirMind();
        close();
        for (var i = 0; i < newCases; i++) {
            var need = post();
            if (random.nextInt(100) < 80) {
                offer(need);
            }
        }
        for (var need : withNobody()) {
            if (random.nextInt(2) == 0) {
                offer(need);
            }
        }
    }

    private RequestSpecification me() {
        return World.as(worker, of.world.council, "referrer");
    }

    private UUID post() {
        String person =
                World.post(
                                me(),
                                "/v1/people",
                                """
                                {"givenName":"Zebedee","familyName":"Canaryname","dateOfBirth":"1941-02-03","postcode":"LU1 9ZA"}\
                                """)
                        .statusCode(201)
                        .extract()
                        .path("id");
        String opened =
                World.post(
                                me(),
                                "/v1/cases",
                                "{\"person\":\"%s\",\"pathway\":\"%s\"}"
                                        .formatted(person, of.world.pathway))
                        .statusCode(201)
                        .extract()
                        .path("id");
        World.post(
                        me(),
                        "/v1/cases/" + opened + "/sharing",
                        """
                        {"basis":"consent","wording":"2026-1","how":"in-person","givenBy":"person","privacyNotice":"2026-1",
                         "categories":["identity","contact","address","need"],"until":"%s"}\
                        """
                                .formatted(of.today.plusDays(400)))
                .statusCode(201);
        var kind = Simulation.KINDS.get(kind());
        String need =
                World.post(
                                me(),
                                "/v1/needs",
                                """
                                {"case":"%s","kind":"%s","urgency":"%s","postcode":"LU1 9ZA","quantity":1}\
                                """
                                        .formatted(
                                                opened,
                                                kind,
                                                random.nextInt(4) == 0 ? "urgent" : "standard"))
                        .statusCode(201)
                        .extract()
                        .path("id");
        return UUID.fromString(need);
    }

    /// What nobody offers is asked for now and then.
    private int kind() {
        var offered = Simulation.KINDS.size() - 1;
        return random.nextInt(40) == 0 ? offered : random.nextInt(offered);
    }

    /// To the first that fits; nobody, where none does.
    private void offer(UUID need) {
        List<String> fitting =
                me().get("/v1/needs/" + need + "/matches")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("candidates.service");
        if (!fitting.isEmpty()) {
            Simulation.done(
                    World.post(
                                    me(),
                                    "/v1/referrals",
                                    "{\"need\":\"%s\",\"service\":\"%s\"}"
                                            .formatted(need, fitting.getFirst()))
                            .extract()
                            .statusCode(),
                    "offer");
        }
    }

    private List<UUID> withNobody() {
        return Copied.rows("select id from need where status = 'OPEN' order by id").stream()
                .map(UUID::fromString)
                .toList();
    }

    private void tasks() {
        var list = me().get("/v1/tasks?limit=100").then().statusCode(200).extract().jsonPath();
        List<String> ids = list.getList("items.id");
        for (var i = 0; i < ids.size(); i++) {
            if (list.getString("items[%d].kind".formatted(i)).equals("nobody-left")) {
                end(list.getString("items[%d].need".formatted(i)), "no-offer");
            }
            World.post(me(), "/v1/tasks/" + ids.get(i) + "/done", "{}").statusCode(204);
        }
    }

    private void end(String need, String ending) {
        var version =
                Copied.rows("select version from need where id = '%s'".formatted(need)).getFirst();
        World.post(
                me().header("If-Match", "\"" + version + "\""),
                "/v1/needs/" + need + "/end",
                "{\"ending\":\"%s\"}".formatted(ending));
    }

    private void peopleChangeTheirMind() {
        for (var id :
                Copied.rows(
                        "select id from referral where status in ('OFFERED', 'RECEIVED', 'ACCEPTED') order by id")) {
            if (random.nextInt(100) < WITHDRAWN) {
                World.move(
                        this::me, UUID.fromString(id), "withdraw", "{\"reason\":\"not-wanted\"}");
            }
        }
    }

    /// Some, and silence confirms the others.
    private void close() {
        for (var id :
                Copied.rows("select id from referral where status = 'DELIVERED' order by id")) {
            if (random.nextInt(3) == 0) {
                World.move(this::me, UUID.fromString(id), "close", "{}");
            }
        }
    }

    /// Everything that still has nobody.
    void meet() {
        var opened =
                World.post(
                        of.world.coordinator(),
                        "/v1/sessions",
                        "{\"partnership\":\"%s\"}".formatted(of.world.partnership));
        var session = opened.statusCode(201).extract().jsonPath();
        var id = session.getString("session.id");
        var items = session.getList("items").size();
        for (var i = 0; i < items; i++) {
            decide(id, session, "items[%d].".formatted(i));
        }
        World.post(of.world.coordinator(), "/v1/sessions/" + id + "/close", "{}").statusCode(200);
    }

    private void decide(String session, JsonPath agenda, String item) {
        List<String> candidates = agenda.getList(item + "candidates.service");
        var old =
                LocalDate.parse(agenda.getString(item + "postedOn"))
                        .isBefore(of.today.minusDays(PATIENCE));
        var decision =
                agenda.get(item + "unanswered") == null && !candidates.isEmpty()
                        ? "{\"decision\":\"offer\",\"service\":\"%s\"}"
                                .formatted(candidates.getFirst())
                        : "{\"decision\":\"%s\"}".formatted(old ? "nobody" : "carry-over");
        of.world
                .coordinator()
                .contentType(ContentType.JSON)
                .body(decision)
                .put("/v1/sessions/" + session + "/needs/" + agenda.getString(item + "need"))
                .then()
                .statusCode(200);
    }

    /// The worker leaves; a colleague has the work from now on.
    void leave() {
        var next = UUID.randomUUID();
        of.world.joins(next, of.world.council);
        World.post(me(), "/v1/handovers", "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(worker, next))
                .statusCode(200);
        worker = next;
    }
}
