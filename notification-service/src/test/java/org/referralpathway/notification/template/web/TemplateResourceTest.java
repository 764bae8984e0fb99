package org.referralpathway.notification.template.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.referralpathway.kit.testing.TestIssuer.token;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralpathway.notification.template.Template;

@QuarkusTest
class TemplateResourceTest {
    @ParameterizedTest
    @ValueSource(strings = {"coordinator", "admin"})
    void everyMailIsListedWithItsSubject(String role) {
        given().auth()
                .oauth2(tokenWith(role))
                .get("/v1/templates")
                .then()
                .statusCode(200)
                .body("items", hasSize(Template.values().length))
                .body("items.name", hasItem("referral-offered"))
                .body("items[0].subject", equalTo("A new referral is waiting for your answer"))
                .body("next", equalTo(null));
    }

    @Test
    void aMailIsShownAsItsReaderSeesIt() {
        given().auth()
                .oauth2(tokenWith("coordinator"))
                .get("/v1/templates/need-opened")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("version", equalTo(1))
                .body("text", startsWith("Hello,"))
                .body(
                        "text.contains('https://portal.example/needs/00000000-0000-0000-0000-000000000000')",
                        equalTo(true));
    }

    @Test
    void aMailThatWeDoNotSendIsNotThere() {
        given().auth()
                .oauth2(tokenWith("coordinator"))
                .get("/v1/templates/no-such-mail")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    private static String tokenWith(String role) {
        return token(UUID.randomUUID(), UUID.randomUUID(), role).sign();
    }
}
