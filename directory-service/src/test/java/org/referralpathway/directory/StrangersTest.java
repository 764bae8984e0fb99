package org.referralpathway.directory;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Hsds;
import org.referralpathway.directory.testing.Imports;
import org.referralpathway.kit.testing.ApiDescription;
import org.referralpathway.kit.testing.ApiDescription.Operation;
import org.referralpathway.kit.testing.TestIssuer;

/// Every operation as every role that may call it, by somebody of another group (a steward: of
/// another area) and by somebody of none, with requests that are in order: nothing that is not
/// public is told, and nothing changes.
@QuarkusTest
class StrangersTest {
    private static final String ELSEWHERE = "S12000047";

    /// Settings of the whole platform, and what other services of it ask; both have tests of their
    /// own.
    private static final Set<List<String>> NOBODY_S = Set.of(List.of("admin"), List.of("service"));

    /// What anybody of the role reads: what everybody knows, what is their own, or lists that are
    /// empty for them.
    private static final Set<String> READABLE =
            Set.of(
                    "/v1/agreements",
                    "/v1/claims",
                    "/v1/desks",
                    "/v1/desks/{id}",
                    "/v1/exports/directory.csv",
                    "/v1/exports/directory.ndjson",
                    "/v1/exports/directory.xlsx",
                    "/v1/exports/directory.zip",
                    "/v1/held-listings",
                    "/v1/import-batches",
                    "/v1/listing-choices",
                    "/v1/organization-names",
                    "/v1/own-listings",
                    "/v1/own-organization",
                    "/v1/partnerships",
                    "/v1/quiet-listings",
                    "/v1/sector-map",
                    "/v1/sector-map/gaps",
                    "/v1/to-dos",
                    "/v1/unchecked-safeguarding",
                    "/v1/waiting-edits");

    /// What they may do: for themselves, or what makes nothing of anybody else.
    private static final Set<String> OWN =
            Set.of(
                    "POST /v1/import-batches",
                    "POST /v1/import-batches/feeds",
                    "POST /v1/imports",
                    "POST /v1/organization-checks",
                    "POST /v1/new-listings",
                    "PUT /v1/confirmations");

    private static final Map<String, String> BODIES =
            Map.ofEntries(
                    Map.entry(
                            "PUT /v1/agreements/{id}",
                            """
                            {"partnership":"{partnership}","kind":"memorandum","title":"T","text":"T","scopeIn":"",
                             "scopeOut":"","responsible":"Chair","from":"2026-01-01","until":"2030-01-01",
                             "shares":[],"parties":["{organization}"]}\
                            """),
                    Map.entry(
                            "PUT /v1/agreements/{id}/signature",
                            "{\"textVersion\":1,\"as\":\"Chair\"}"),
                    Map.entry(
                            "PUT /v1/agreements/{id}/parties/{organization}/signature",
                            "{\"textVersion\":1,\"as\":\"Chair\",\"signedOn\":\"2026-11-01\"}"),
                    Map.entry("PUT /v1/claims/{id}/decision", "{\"accept\":true}"),
                    Map.entry(
                            "PUT /v1/desks/{id}",
                            """
                            {"organization":"{organization}","name":"D","subjects":["a"],"answersWithin":5,"listed":false}\
                            """),
                    Map.entry(
                            "PUT /v1/import-batches/{id}/columns",
                            "{\"columns\":{\"organisation\":\"Group\"}}"),
                    Map.entry("PUT /v1/import-batches/{id}/acceptance", "{\"withdraw\":false}"),
                    Map.entry(
                            "PUT /v1/import-batches/{id}/same-organization",
                            "{\"brought\":\"{organization}\",\"organization\":\"{organization}\"}"),
                    Map.entry(
                            "PUT /v1/members/{user}",
                            "{\"organization\":\"{organization}\",\"from\":\"2026-01-01\"}"),
                    Map.entry(
                            "PUT /v1/organizations/{id}/safeguarding",
                            """
                            {"policy":{"detail":"Ours","evidenceOn":"2026-11-01","expiresOn":"%s"}}\
                            """
                                    .formatted(LocalDate.now(ZoneOffset.UTC).plusYears(1))),
                    Map.entry(
                            "PUT /v1/organizations/{id}/safeguarding/{kind}/check",
                            "{\"sound\":true}"),
                    Map.entry(
                            "PUT /v1/organizations/{id}/same-as", "{\"organization\":\"{other}\"}"),
                    Map.entry(
                            "POST /v1/organizations/{organization}/invitations",
                            """
                            {"email":"a@example.org","firstName":"A","lastName":"B","roles":["provider"],"owner":false}\
                            """),
                    Map.entry(
                            "PUT /v1/organizations/{organization}/people/check",
                            "{\"users\":[\"{user}\"]}"),
                    Map.entry(
                            "PUT /v1/organizations/{organization}/people/{user}/absence",
                            "{\"away\":null}"),
                    Map.entry(
                            "PUT /v1/organizations/{organization}/people/{user}/departure",
                            "{\"on\":\"%s\"}".formatted(LocalDate.now(ZoneOffset.UTC).plusDays(7))),
                    Map.entry(
                            "PUT /v1/organizations/{organization}/people/{user}/duties",
                            "{\"roles\":[\"provider\"],\"coordinates\":[],\"owner\":true}"),
                    Map.entry(
                            "PUT /v1/partnerships/{id}",
                            "{\"name\":\"Mine\",\"nation\":\"england\",\"members\":[],\"decided\":\"x\"}"),
                    Map.entry(
                            "POST /v1/partnerships/{partnership}/decisions",
                            """
                            {"organization":"{organization}","kind":"leave","on":"2030-01-01","why":"x"}\
                            """),
                    Map.entry(
                            "PUT /v1/partnerships/{partnership}/decisions/{id}/vote",
                            "{\"agrees\":true}"),
                    Map.entry("PATCH /v1/services/{id}", "{\"fees\":\"Ten pounds\"}"),
                    Map.entry(
                            "PUT /v1/services/{id}/capacity",
                            "{\"unit\":\"places\",\"maximum\":1,\"status\":\"capacity\"}"),
                    Map.entry("PUT /v1/services/{id}/place-rule", "{\"confidential\":false}"),
                    Map.entry(
                            "PUT /v1/services/{id}/reach",
                            "{\"kinds\":[\"shopping\"],\"areas\":[],\"languages\":[],\"access\":[]}"),
                    Map.entry("PUT /v1/waiting-edits/{id}/decision", "{\"accept\":true}"),
                    Map.entry("PUT /v1/confirmations", "{\"services\":[\"{service}\"]}"),
                    Map.entry("POST /v1/new-listings", "{}"),
                    Map.entry(
                            "POST /v1/import-batches/feeds",
                            "{\"url\":\"https://elsewhere.example/oruk\",\"source\":\"x\"}"),
                    Map.entry("POST /v1/organization-checks", "{\"name\":\"Quillwort group\"}"));

    private final Map<String, String> ids = new HashMap<>();

    @Test
    void learnNothingAndChangeNothing() throws IOException {
        aWorldWithSecrets();
        var before = everything();
        var softly = new SoftAssertions();

        for (var operation : new ApiDescription("directory-service").operations().toList()) {
            if (NOBODY_S.contains(operation.roles())) {
                continue;
            }
            for (var role : operation.roles()) {
                var user = UUID.fromString(ids.get("stranger"));
                var other = UUID.fromString(ids.get("other"));
                var theirs = TestIssuer.token(user, other, role).sign();
                told(softly, operation, role, call(operation, theirs));
                if (!role.equals("steward")) {
                    var nobody = TestIssuer.tokenWithoutOrganization(UUID.randomUUID(), role);
                    told(softly, operation, role + " of nowhere", call(operation, nobody.sign()));
                }
            }
        }

        softly.assertThat(everything()).isEqualTo(before);
        softly.assertAll();
    }

    private static void told(
            SoftAssertions softly, Operation operation, String role, Response answer) {
        var name = operation.method() + " " + operation.path();
        var body = answer.asString();
        var what = name + " as " + role + " " + answer.statusCode() + ": ";
        softly.assertThat(body).as(what).doesNotContain("Quillwort");
        if (operation.method().equals("GET") && answer.statusCode() == 200) {
            softly.assertThat(READABLE).as(what).contains(operation.path());
        } else if (!OWN.contains(name)) {
            softly.assertThat(refused(answer)).as(what + body).isTrue();
        }
    }

    /// What is named in a body and lies elsewhere is no value they may choose.
    private static boolean refused(Response answer) {
        return Set.of(403, 404).contains(answer.statusCode())
                || (answer.statusCode() == 400 && answer.asString().contains("look after"));
    }

    private Response call(Operation operation, String token) {
        var name = operation.method() + " " + operation.path();
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(filled(BODIES.getOrDefault(name, "{}"), "service"))
                .request(
                        operation.method(),
                        filled(asked(operation.path()), kind(operation.path())));
    }

    private static String asked(String path) {
        return path.endsWith("/gaps") ? path + "?partnership={partnership}" : path;
    }

    /// Which of the ids a path's `{id}` means.
    private static String kind(String path) {
        if (path.contains("/decisions/")) {
            return "decision";
        }
        return switch (path.split("/")[2]) {
            case "agreements" -> "agreement";
            case "claims" -> "claim";
            case "desks" -> "desk";
            case "import-batches" -> "batch";
            case "organizations" -> "organization";
            case "partnerships" -> "partnership";
            case "to-dos" -> "stranger";
            case "waiting-edits" -> "edit";
            default -> "service";
        };
    }

    private String filled(String text, String id) {
        var filled = text.replace("{id}", "{" + id + "}").replace("{kind}", "policy");
        for (var known : ids.entrySet()) {
            filled = filled.replace("{" + known.getKey() + "}", known.getValue());
        }
        return filled;
    }

    private void aWorldWithSecrets() {
        var service = Imports.imported(Hsds.service());
        var other = Imports.imported(Hsds.organization());
        Imports.imported(
                Hsds.service()
                        .put("name", "Quillwort refuge")
                        .put("description", "Refuge Quillwort"));
        ids.put("service", id(service));
        ids.put("organization", id(service.path("organization").deepCopy()));
        ids.put("other", id(other));
        for (var made : List.of("agreement", "desk", "partnership", "user", "stranger")) {
            ids.put(made, UUID.randomUUID().toString());
        }
        member("stranger", "other", "\"stewards\":[\"" + ELSEWHERE + "\"]");
        member("user", "organization", "\"coordinates\":[]");
        put(
                "/v1/partnerships/{partnership}",
                """
                {"name":"Quillwort","nation":"england","commitments":["Quillwort"],"members":[
                  {"organization":"{organization}","tier":"core","from":"2026-01-01"}]}\
                """);
        put(
                "/v1/agreements/{agreement}",
                BODIES.get("PUT /v1/agreements/{id}").replace("\"T\"", "\"Quillwort\""));
        put(
                "/v1/desks/{desk}",
                """
                {"organization":"{organization}","name":"Housing","subjects":["housing"],"answersWithin":5,"listed":true}\
                """);
        own().header(
                        "If-Match",
                        own().get(filled("/v1/services/{service}/edits", "")).getHeader("ETag"))
                .body("{\"name\":\"Quillwort name\"}")
                .patch(filled("/v1/services/{service}", ""))
                .then()
                .statusCode(200);
        ids.put(
                "edit",
                own().get(filled("/v1/services/{service}/edits?state=waiting", ""))
                        .path("items[0].id"));
        own().body(
                        BODIES.get("PUT /v1/organizations/{id}/safeguarding")
                                .replace("Ours", "Quillwort"))
                .put(filled("/v1/organizations/{organization}/safeguarding", ""))
                .then()
                .statusCode(200);
        ids.put(
                "batch",
                post(
                                "/v1/import-batches?source=quillwort",
                                Hsds.list(Hsds.service().put("name", "Quillwort")).toString())
                        .extract()
                        .path("id"));
        ids.put(
                "decision",
                post(
                                "/v1/partnerships/{partnership}/decisions",
                                "{\"organization\":\"{organization}\",\"kind\":\"step-back\",\"on\":\"2030-01-01\",\"why\":\"Quillwort\"}")
                        .extract()
                        .path("id"));
        given().contentType(ContentType.JSON)
                .body(
                        "{\"email\":\"quillwort@example.org\",\"firstName\":\"Quillwort\",\"lastName\":\"Quillwort\"}")
                .post(filled("/v1/organizations/{organization}/claims", ""))
                .then()
                .statusCode(204);
        ids.put(
                "claim",
                Callers.steward()
                        .get("/v1/claims?limit=100")
                        .path(
                                "items.find { it.organization == '"
                                        + ids.get("organization")
                                        + "' }.id"));
    }

    private void member(String user, String organization, String more) {
        put(
                "/v1/members/{" + user + "}",
                "{\"organization\":\"{"
                        + organization
                        + "}\",\"from\":\"2026-01-01\","
                        + more
                        + "}");
    }

    private void put(String path, String body) {
        Callers.steward()
                .body(filled(body, "agreement"))
                .put(filled(path, ""))
                .then()
                .statusCode(200);
    }

    private ValidatableResponse post(String path, String body) {
        return Callers.steward()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(filled(body, ""))
                .post(filled(path, ""))
                .then()
                .statusCode(201);
    }

    private RequestSpecification own() {
        return Callers.as("provider", UUID.fromString(ids.get("organization")));
    }

    /// All of that, as a steward of everywhere reads it.
    private Map<String, String> everything() {
        var read = new HashMap<String, String>();
        for (var path :
                List.of(
                        "/v1/services/{service}/edits",
                        "/v1/services/{service}/edits?state=waiting",
                        "/v1/services/{service}/reach",
                        "/oruk/v3/services/{service}",
                        "/oruk/v3/organizations/{organization}",
                        "/v1/partnerships/{partnership}",
                        "/v1/partnerships/{partnership}/decisions",
                        "/v1/desks/{desk}",
                        "/v1/import-batches/{batch}",
                        "/v1/members/{user}",
                        "/v1/organizations/{organization}/people",
                        "/v1/organizations/{organization}/invitations",
                        "/v1/organizations/{organization}/safeguarding")) {
            read.put(path, Callers.steward().get(filled(path, "")).asString());
        }
        return read;
    }

    private static String id(ObjectNode record) {
        return record.path("id").asText();
    }
}
