package org.referralpathway.referral;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.ApiDescription;
import org.referralpathway.kit.testing.ApiDescription.Operation;
import org.referralpathway.kit.testing.ServiceTestResource;
import org.referralpathway.kit.testing.TestIssuer;

/// Every operation of the API as every role that may call it, of another organisation and of none,
/// with requests that are in order: nothing of a case is told, and nothing changes.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
class StrangersTest {
    /// Technical settings, which belong to no organisation.
    private static final List<String> ADMIN = List.of("admin");

    /// What anybody of the role may make for themselves.
    private static final Set<String> OWN =
            Set.of(
                    "POST /v1/people",
                    "POST /v1/intakes",
                    "PUT /v1/spoken-answers",
                    "PUT /v1/own-terms",
                    "PUT /v1/retention/{recordClass}");

    /// What they may read: what everybody knows, and lists that are empty for them.
    private static final Set<String> READABLE =
            Set.of(
                    "/v1/audit",
                    "/v1/audit/chain",
                    "/v1/audit/unusual",
                    "/v1/board",
                    "/v1/breaches",
                    "/v1/cases",
                    "/v1/concerns",
                    "/v1/colleagues/{user}/open-work",
                    "/v1/emergency-sight",
                    "/v1/enquiries",
                    "/v1/enquiries/figures",
                    "/v1/incidents",
                    "/v1/kinds",
                    "/v1/need-drafts",
                    "/v1/needs",
                    "/v1/own-terms",
                    "/v1/pathways",
                    "/v1/people",
                    "/v1/processing-record",
                    "/v1/reasons",
                    "/v1/referrals",
                    "/v1/referrals/{id}/links",
                    "/v1/retention",
                    "/v1/sessions",
                    "/v1/spoken-answers",
                    "/v1/subject-requests",
                    "/v1/subject-requests/closed",
                    "/v1/tasks",
                    "/v1/teams");

    private static final Set<String> HIDDEN =
            Set.of(
                    "person",
                    "case",
                    "need",
                    "referral",
                    "subject-requests",
                    "tasks",
                    "delivery",
                    "team");

    @Test
    void learnNothingAndChangeNothing() throws IOException {
        var ids = aCaseUnderWay();
        var before = everythingOf(ids);
        var softly = new SoftAssertions();

        for (var operation : new ApiDescription("referral-service").operations().toList()) {
            if (operation.roles().equals(ADMIN)) {
                continue;
            }
            for (var role : operation.roles()) {
                var user = UUID.fromString(ids.get("stranger"));
                var other = TestIssuer.token(user, UUID.randomUUID(), role).sign();
                var nobody = TestIssuer.tokenWithoutOrganization(user, role).sign();
                told(softly, operation, role, call(operation, other, ids), ids, false);
                told(softly, operation, role, call(operation, nobody, ids), ids, true);
            }
        }

        softly.assertThat(everythingOf(ids)).isEqualTo(before);
        softly.assertAll();
    }

    private static void told(
            SoftAssertions softly,
            Operation operation,
            String role,
            Response answer,
            Map<String, String> ids,
            boolean withoutOrganization) {
        var name = operation.method() + " " + operation.path();
        var what = name + " as " + role + (withoutOrganization ? " of nowhere: " : ": ");
        var body = answer.asString();
        softly.assertThat(body).as(what + "words").doesNotContain("Canary").doesNotContain("1632");
        if (operation.method().equals("GET") && answer.statusCode() == 200) {
            HIDDEN.forEach(id -> softly.assertThat(body).as(what).doesNotContain(ids.get(id)));
            softly.assertThat(READABLE).as(what).contains(operation.path());
        } else if (!OWN.contains(name) || withoutOrganization) {
            softly.assertThat(refused(answer)).as(what + body).isTrue();
        }
    }

    /// What is named in a body and is not theirs is no value they may choose.
    private static boolean refused(Response answer) {
        return Set.of(403, 404).contains(answer.statusCode())
                || (answer.statusCode() == 400 && answer.asString().contains("your organisation"));
    }

    private static Response call(Operation operation, String token, Map<String, String> ids) {
        var kind = operation.path().split("/")[2];
        var path = operation.path().replace("{id}", ids.getOrDefault(kind, ids.get("referral")));
        var last = operation.path().substring(operation.path().lastIndexOf('/') + 1);
        var body =
                StrangersBodies.BY_NAME.getOrDefault(
                        kind + "-" + last, StrangersBodies.BY_NAME.getOrDefault(last, "{}"));
        var csv = kind.equals("intakes");
        var asked =
                switch (operation.path()) {
                    case "/v1/cases" -> "?person={person}";
                    case "/v1/enquiries/figures" -> "?partnership={partnership}";
                    case "/v1/intakes" -> "?pathway={pathway}";
                    default -> "";
                };
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"0\"")
                .contentType(csv ? "text/csv" : ContentType.JSON.toString())
                .body(csv ? "id,givenName\n1,A\n" : filled(body, ids))
                .request(operation.method(), filled(path + asked, ids));
    }

    private static String filled(String text, Map<String, String> ids) {
        var filled = text;
        for (var id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled;
    }

    private static Map<String, String> aCaseUnderWay() {
        var world = World.luton();
        var desk = UUID.randomUUID();
        Desks.open(desk, world.council, "Adult safeguarding", 1);
        world.pathway("{\"statutoryDesk\":\"%s\"}".formatted(desk));
        var group = world.group("shopping", 5);
        var opened = world.openCase();
        world.agree(opened, World.CONSENT);
        var need = world.need(opened, "shopping", 2);
        var referral = world.send(need, group);
        World.move(group::member, referral, "ask", "{\"text\":\"Canary question\"}")
                .statusCode(200);
        World.move(world::worker, referral, "answer", "{\"text\":\"Canary answer\"}")
                .statusCode(200);
        World.move(group::member, referral, "accept", "{}").statusCode(200);
        World.move(group::member, referral, "deliveries", World.PLANNED).statusCode(lessThan(300));
        World.post(
                        group.member(),
                        "/v1/referrals/" + referral + "/concerns",
                        "{\"text\":\"Canary worry\"}")
                .statusCode(lessThan(300));
        String person = world.worker().get("/v1/cases/" + opened).then().extract().path("person");
        String request =
                World.post(
                                world.worker(),
                                "/v1/subject-requests",
                                "{\"person\":\"%s\",\"kind\":\"access\",\"receivedOn\":\"2026-01-05\"}"
                                        .formatted(person))
                        .statusCode(lessThan(300))
                        .extract()
                        .path("id");
        String team = team(world, opened);
        return Map.ofEntries(
                Map.entry("team", team),
                Map.entry("teams", team),
                Map.entry(
                        "member",
                        one("select id from team_member where team = '%s'", UUID.fromString(team))),
                Map.entry(
                        "entry",
                        one("select id from team_entry where team = '%s'", UUID.fromString(team))),
                Map.entry("person", person),
                Map.entry("people", person),
                Map.entry("case", opened),
                Map.entry("cases", opened),
                Map.entry("need", need.toString()),
                Map.entry("needs", need.toString()),
                Map.entry("referral", referral.toString()),
                Map.entry("referrals", referral.toString()),
                Map.entry("subject-requests", request),
                Map.entry("tasks", one("select id from task where need = '%s'", need)),
                Map.entry(
                        "delivery", one("select id from delivery where referral = '%s'", referral)),
                Map.entry("worker", world.worker.toString()),
                Map.entry("user", world.worker.toString()),
                Map.entry("service", group.service().toString()),
                Map.entry("organization", group.organization().toString()),
                Map.entry("partnership", world.partnership.toString()),
                Map.entry("kind", "hiv"),
                Map.entry("finding", need.toString()),
                Map.entry("link", UUID.randomUUID().toString()),
                Map.entry("sessions", session(world)),
                Map.entry(
                        "concerns", one("select id from concern where referral = '%s'", referral)),
                Map.entry("enquiries", enquiry(world, group)),
                Map.entry("emergency-sight", sight(world, need)),
                Map.entry("recordClass", "helped"),
                Map.entry("pathway", world.pathway.toString()),
                Map.entry("soon", LocalDate.now(ZoneOffset.UTC).plusDays(7).toString()),
                Map.entry("stranger", UUID.randomUUID().toString()));
    }

    private static String enquiry(World world, World.Group group) {
        return World.post(
                        group.member(),
                        "/v1/enquiries",
                        "{\"partnership\":\"%s\",\"subject\":\"Canary\",\"text\":\"Canary\"}"
                                .formatted(world.partnership))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String session(World world) {
        return World.post(
                        world.coordinator(),
                        "/v1/sessions",
                        "{\"partnership\":\"%s\"}".formatted(world.partnership))
                .statusCode(201)
                .extract()
                .path("session.id");
    }

    private static String sight(World world, UUID need) {
        return World.post(
                        world.coordinator(),
                        "/v1/emergency-sight",
                        "{\"need\":\"%s\",\"reason\":\"danger-to-life\"}".formatted(need))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String team(World world, String opened) {
        World.post(
                        world.worker(),
                        "/v1/cases/" + opened + "/team",
                        "{\"seats\":[\"council\",\"nhs\"]}")
                .statusCode(201);
        world.joins(world.worker, world.council);
        String team =
                World.post(
                                world.worker(),
                                "/v1/cases/" + opened + "/team/members",
                                "{\"seat\":\"council\",\"user\":\"%s\"}".formatted(world.worker))
                        .statusCode(201)
                        .extract()
                        .path("id");
        World.post(
                        world.worker(),
                        "/v1/teams/" + team + "/entries",
                        "{\"kind\":\"action\",\"text\":\"Canary action\"}")
                .statusCode(201);
        return team;
    }

    private static String one(String sql, UUID of) {
        assertThat(Copied.rows(sql.formatted(of))).hasSize(1);
        return Copied.rows(sql.formatted(of)).getFirst();
    }

    private static List<String> everythingOf(Map<String, String> ids) {
        return Copied.rows(
                filled(
                        """
                        select t::text from need t where id = '{need}'
                        union all select t::text from person t where id = '{person}'
                        union all select t::text from support_case t where id = '{case}'
                        union all select t::text from referral t where need = '{need}'
                        union all select t::text from sharing_basis t where support_case = '{case}'
                        union all select t::text from task t where need = '{need}'
                        union all select t::text from delivery t where referral = '{referral}'
                        union all select t::text from proposal t where referral = '{referral}'
                        union all select t::text from concern t where referral = '{referral}'
                        union all select t::text from referral_message t where referral = '{referral}'
                        union all select t::text from subject_request t where person = '{person}'
                        union all select t::text from team t where id = '{team}'
                        union all select t::text from team_member t where team = '{team}'
                        union all select t::text from team_entry t where team = '{team}'
                        union all select t::text from emergency_sight t where need = '{need}'
                        union all select t::text from legal_hold t where person = '{person}'
                        union all select t::text from clearance t where partnership = '{partnership}'
                        """,
                        ids));
    }
}
