package org.referralpathway.referral;

import com.fasterxml.jackson.databind.JsonNode;
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
    private int posted;

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

    private Calls.Actor me() {
        return new Calls.Actor(worker, of.world.council, "referrer");
    }

    private Calls.Actor coordinator() {
        return new Calls.Actor(of.world.coordinator, of.world.hub, "coordinator");
    }

    /// @return the identifier of what was made
    private String make(String path, String body) {
        var made = of.calls.post(me(), path, body).expected(path);
        return made.body().path("id").asText();
    }

    private UUID post() {
        var person =
                make(
                        "/v1/people",
                        """
                        {"givenName":"Zebedee","familyName":"Canaryname","dateOfBirth":"1941-02-03","postcode":"LU1 9ZA"}\
                        """);
        var opened =
                make(
                        "/v1/cases",
                        "{\"person\":\"%s\",\"pathway\":\"%s\"}"
                                .formatted(person, of.world.pathway));
        make(
                "/v1/cases/" + opened + "/sharing",
                """
                {"basis":"consent","wording":"2026-1","how":"in-person","givenBy":"person","privacyNotice":"2026-1",
                 "categories":["identity","contact","address","need"],"until":"%s"}\
                """
                        .formatted(of.today.plusDays(400)));
        return UUID.fromString(
                make(
                        "/v1/needs",
                        """
                        {"case":"%s","kind":"%s","urgency":"%s","postcode":"LU1 9ZA","quantity":1}\
                        """
                                .formatted(
                                        opened,
                                        Simulation.KINDS.get(kind()),
                                        random.nextInt(4) == 0 ? "urgent" : "standard")));
    }

    /// What nobody offers is asked for at first, and now and then.
    private int kind() {
        var offered = Simulation.KINDS.size() - 1;
        return posted++ == 0 || random.nextInt(40) == 0 ? offered : random.nextInt(offered);
    }

    /// To the first that fits; nobody, where none does.
    private void offer(UUID need) {
        var fitting =
                of.calls
                        .get(me(), "/v1/needs/" + need + "/matches")
                        .expected("matches")
                        .body()
                        .at("/candidates/0/service");
        if (!fitting.isMissingNode()) {
            of.calls
                    .post(
                            me(),
                            "/v1/referrals",
                            "{\"need\":\"%s\",\"service\":\"%s\"}"
                                    .formatted(need, fitting.asText()))
                    .expected("offer");
        }
    }

    private List<UUID> withNobody() {
        return of.mine("select id from need where status = 'OPEN'").stream()
                .map(UUID::fromString)
                .toList();
    }

    private void tasks() {
        var tasks = of.calls.get(me(), "/v1/tasks?limit=100").expected("tasks").body();
        for (var task : tasks.path("items")) {
            if (task.path("kind").asText().equals("nobody-left")) {
                end(task.path("need").asText());
            }
            of.calls
                    .post(me(), "/v1/tasks/" + task.path("id").asText() + "/done", "{}")
                    .expected("task");
        }
    }

    private void end(String need) {
        var version =
                Copied.rows("select version from need where id = '%s'".formatted(need)).getFirst();
        of.calls
                .post(me(), "/v1/needs/" + need + "/end", version, "{\"ending\":\"no-offer\"}")
                .expected("end");
    }

    private void peopleChangeTheirMind() {
        for (var id :
                of.mine(
                        "select id from referral where status in ('OFFERED', 'RECEIVED', 'ACCEPTED')")) {
            if (random.nextInt(100) < WITHDRAWN) {
                of.act(me(), id, "withdraw", "{\"reason\":\"not-wanted\"}");
            }
        }
    }

    /// Some, and silence confirms the others.
    private void close() {
        for (var id : of.mine("select id from referral where status = 'DELIVERED'")) {
            if (random.nextInt(3) == 0) {
                of.act(me(), id, "close", "{}");
            }
        }
    }

    /// Everything that still has nobody.
    void meet() {
        var opened =
                of.calls
                        .post(
                                coordinator(),
                                "/v1/sessions",
                                "{\"partnership\":\"%s\"}".formatted(of.world.partnership))
                        .expected("session")
                        .body();
        var id = opened.at("/session/id").asText();
        opened.path("items").forEach(item -> decide(id, item));
        of.calls.post(coordinator(), "/v1/sessions/" + id + "/close", "{}").expected("close");
    }

    private void decide(String session, JsonNode item) {
        var best = item.at("/candidates/0/service");
        var old =
                LocalDate.parse(item.path("postedOn").asText())
                        .isBefore(of.today.minusDays(PATIENCE));
        var decision =
                item.path("unanswered").isTextual() || best.isMissingNode()
                        ? "{\"decision\":\"%s\"}".formatted(old ? "nobody" : "carry-over")
                        : "{\"decision\":\"offer\",\"service\":\"%s\"}".formatted(best.asText());
        of.calls
                .put(
                        coordinator(),
                        "/v1/sessions/" + session + "/needs/" + item.path("need").asText(),
                        decision)
                .expected("decision");
    }

    /// The worker leaves; a colleague has the work from now on.
    void leave() {
        var next = UUID.randomUUID();
        of.world.joins(next, of.world.council);
        of.calls
                .post(
                        me(),
                        "/v1/handovers",
                        "{\"from\":\"%s\",\"to\":\"%s\",\"name\":\"Ann Friend\"}"
                                .formatted(worker, next))
                .expected("handover");
        worker = next;
    }
}
