package org.referralpathway.directory.imports;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Hsds;
import org.referralpathway.kit.testing.TestIssuer;

@QuarkusTest
class ImportRefusalTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "referrer",
                "provider",
                "coordinator",
                "partner",
                "privacy",
                "admin",
                "service"
            })
    void onlyAStewardImports(String role) {
        Callers.as(role)
                .body(Hsds.service().toString())
                .post("/v1/imports")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @Test
    void withoutATokenTheAnswerIsAProblem() {
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Hsds.service().toString())
                .post("/v1/imports")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"))
                .contentType("application/problem+json");
    }

    @Test
    void aTokenThatIsNotForUsOpensNothing() {
        var token = TestIssuer.token(UUID.randomUUID(), UUID.randomUUID(), "steward");

        for (var bad :
                new String[] {
                    token.audience("referral-service").sign(),
                    token.issuer("http://127.0.0.1:1/realms/other").sign(),
                    token.expired().sign(),
                    token.unsigned()
                }) {
            RestAssured.given()
                    .auth()
                    .oauth2(bad)
                    .contentType(ContentType.JSON)
                    .body("[]")
                    .post("/v1/imports")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void aFileThatBreaksOffIsRefusedWhole() {
        var service = Hsds.service();

        Callers.steward()
                .body("[" + service + ",\n{\"id\":")
                .post("/v1/imports")
                .then()
                .statusCode(400)
                .body("type", endsWith("/malformed-json"))
                .body("detail", containsString("line 2"));

        RestAssured.get("/oruk/v3/services/" + service.path("id").asText()).then().statusCode(404);
    }

    @Test
    void noFileAtAllIsA400() {
        Callers.steward().post("/v1/imports").then().statusCode(400);
    }

    @Test
    void somethingThatIsNoRecordIsARejectedRow() {
        Callers.steward()
                .body("[17, \"text\", null, {\"taxonomy_terms\":[]}]")
                .post("/v1/imports")
                .then()
                .statusCode(200)
                .body("rejected", equalTo(4));
    }

    @Test
    void anotherMediaTypeIsA415() {
        Callers.steward()
                .contentType("text/csv")
                .body("id,name")
                .post("/v1/imports")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void aFileOfTenMegabytesIsRead() {
        var spaces = " ".repeat(10 * 1024 * 1024);

        Callers.steward()
                .body("[" + spaces + "]")
                .post("/v1/imports")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(0));
    }

    @Test
    void aFileOverTwentyMegabytesIsA413() {
        Callers.steward()
                .body(" ".repeat(20 * 1024 * 1024 + 1))
                .post("/v1/imports")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @Test
    void elsewhereABodyIsSmall() {
        Callers.steward()
                .body("{\"name\":\"" + "x".repeat(10 * 1024 * 1024) + "\"}")
                .put("/v1/partnerships/" + UUID.randomUUID())
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }
}
