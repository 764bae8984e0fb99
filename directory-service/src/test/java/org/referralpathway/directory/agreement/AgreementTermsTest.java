package org.referralpathway.directory.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.referralpathway.directory.testing.Imports.imported;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Events;
import org.referralpathway.directory.testing.Hsds;

/// What an agreement may say, kind by kind.
@QuarkusTest
@SuppressWarnings("NullAway.Init") // set before each
class AgreementTermsTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));
    private final UUID agreement = UUID.randomUUID();
    private final UUID partnership = UUID.randomUUID();
    private UUID group;

    @BeforeEach
    void partners() {
        var council = Hsds.idOf(imported(Hsds.organization()));
        group = Hsds.idOf(imported(Hsds.organization()));
        Callers.steward()
                .body(
                        """
                        {"name":"A","nation":"scotland","members":[
                         {"organization":"%s","tier":"core","from":"2026-01-01"}]}\
                        """
                                .formatted(council))
                .put("/v1/partnerships/" + partnership)
                .then()
                .statusCode(200);
    }

    /// What shares no data says nothing of data, and opens none.
    @ParameterizedTest
    @ValueSource(strings = {"memorandum", "service-level", "consortium", "terms-of-reference"})
    void everyKindIsRecordedSignedAndTold(String kind) {
        var body = body().put("kind", kind);
        put(body, "").statusCode(400).body("errors[0].pointer", equalTo("/shares"));
        body.putArray("shares");
        put(body, "").statusCode(200);
        sign().statusCode(200);

        Callers.steward()
                .get("/v1/agreements?partnership=" + partnership)
                .then()
                .body("items.terms.kind", contains(kind));
        var told = Events.last("directory.agreement.v1", agreement, 2);
        assertThat(told.path("kind").asText()).isEqualTo(kind);
        assertThat(told.path("shares")).isEmpty();
        assertThat(AgreementTest.schema("directory.agreement.v1", told)).isEmpty();
    }

    /// Whoever signed gave so much time and no more.
    @Test
    void howLongAGroupStillSeesIsToldAndOnceSignedIsMadeShorterOnly() {
        put(body().put("seenAfterDays", 366), "")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/seenAfterDays"));
        put(body(), "").statusCode(200);
        var version = sign().statusCode(200).extract().path("version").toString();

        put(body().put("seenAfterDays", 29), version)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/seenAfterDays"));
        put(body().put("seenAfterDays", 7), version)
                .statusCode(200)
                .body("textVersion", equalTo(1))
                .body("terms.seenAfterDays", equalTo(7));

        var told = Events.last("directory.agreement.v1", agreement, 3);
        assertThat(told.path("seenAfterDays").asInt()).isEqualTo(7);
        assertThat(AgreementTest.schema("directory.agreement.v1", told)).isEmpty();
    }

    private ValidatableResponse put(ObjectNode body, String version) {
        var request = Callers.steward().body(body.toString());
        if (!version.isEmpty()) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return request.put("/v1/agreements/" + agreement).then();
    }

    private ValidatableResponse sign() {
        return Callers.as("provider", group)
                .body("{\"textVersion\":1,\"as\":\"Chair\"}")
                .put("/v1/agreements/" + agreement + "/signature")
                .then();
    }

    private ObjectNode body() {
        return Hsds.object(
                """
                {"partnership":"%s","kind":"information-sharing","title":"Sharing","text":"Words","scopeIn":"Food",
                 "scopeOut":"Health","responsible":"Chair","from":"%s","until":"%s",
                 "shares":[{"category":"identity","purposes":["deliver-help"]}],"parties":["%s"]}\
                """
                        .formatted(partnership, TODAY, TODAY.plusDays(365), group));
    }
}
