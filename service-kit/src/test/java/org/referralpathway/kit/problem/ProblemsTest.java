package org.referralpathway.kit.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralpathway.kit.WiredDatabase;
import org.referralpathway.kit.testing.TestIssuer;

@QuarkusTest
@QuarkusTestResource(WiredDatabase.class)
class ProblemsTest {
    private static final TestIssuer.Token TOKEN =
            TestIssuer.token(UUID.randomUUID(), UUID.randomUUID(), "referrer");

    @ParameterizedTest
    @ValueSource(strings = {"none", "garbage", "issuer", "audience", "expired", "unsigned"})
    void whoeverHasNoGoodTokenIsAskedToSignIn(String fault) {
        var request = given();
        switch (fault) {
            case "garbage" -> request.auth().oauth2("abc.def.ghi");
            case "issuer" -> request.auth().oauth2(TOKEN.issuer("https://elsewhere").sign());
            case "audience" -> request.auth().oauth2(TOKEN.audience("another-service").sign());
            case "expired" -> request.auth().oauth2(TOKEN.expired().sign());
            case "unsigned" -> request.auth().oauth2(TOKEN.unsigned());
            default -> request.header("Accept", "application/json");
        }
        problem(request.get("/v1/things").then(), 401, "unauthorized")
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void anotherRoleIsForbidden() {
        var partner = TestIssuer.token(UUID.randomUUID(), UUID.randomUUID(), "partner").sign();
        problem(given().auth().oauth2(partner).get("/v1/things").then(), 403, "forbidden");
    }

    @Test
    void whatIsNotThereAndWhatCannotBeDoneAreProblems() {
        problem(user().get("/v1/nothing").then(), 404, "not-found");
        problem(user().delete("/v1/things").then(), 405, "method-not-allowed")
                .header("Allow", containsString("POST"));
        problem(
                user().contentType(ContentType.TEXT).body("x").post("/v1/things").then(),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":{\"text\":5}}                       | /name/text",
                "{\"name\":{\"text\":\"a\",\"more\":1}}        | /name/more",
                "{\"name\":{\"text\":\"longer than ten\"}}     | /name/text",
                "{\"name\":{\"text\":\"  \"}}                  | /name/text",
                "{\"name\":[1]}                                | /name",
                "{}                                            | /name",
                "{\"name\":{\"text\":\"a\"},\"fail\":\"yes\"}  | /fail",
            })
    void aBadFieldIsNamed(String body, String pointer) {
        problem(post(body), 400, "validation").body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":", "nonsense", "{\"name\":}"})
    void malformedJsonIsSaidToBeMalformed(String body) {
        problem(post(body), 400, "malformed-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[1]", "\"text\"", ""})
    void aBodyThatIsNoObjectIsRefused(String body) {
        post(body).statusCode(400).contentType(startsWith("application/problem+json"));
    }

    @Test
    void aParameterThatCannotBeReadIsNamed() {
        problem(user().get("/v1/things?limit=abc").then(), 400, "validation")
                .body("errors.pointer", hasItem("limit"));
        problem(user().get("/v1/things?limit=101").then(), 400, "validation");
        problem(user().get("/v1/things?cursor=zz").then(), 400, "validation")
                .body("errors.pointer", hasItem("cursor"));
    }

    @Test
    void aBodyOverTheLimitIsRefusedAsAProblem() {
        var text = "x".repeat(2_000_000);
        problem(post("{\"name\":{\"text\":\"" + text + "\"}}"), 413, "too-large");
    }

    @Test
    void whatSomebodyTypedIsNeverRepeated() {
        post("{\"name\":{\"text\":\"Jane Canary Example\"}}")
                .statusCode(400)
                .body(not(containsString("Canary")));
        post("{\"name\":\"Jane Canary\"}").statusCode(400).body(not(containsString("Canary")));
    }

    private static ValidatableResponse post(String body) {
        return user().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/things")
                .then();
    }

    private static ValidatableResponse problem(
            ValidatableResponse answer, int status, String type) {
        return answer.statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", endsWith("/" + type))
                .body("status", equalTo(status));
    }

    private static RequestSpecification user() {
        return given().auth().oauth2(TOKEN.sign());
    }
}
