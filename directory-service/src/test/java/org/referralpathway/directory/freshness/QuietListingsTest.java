package org.referralpathway.directory.freshness;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.referralpathway.directory.testing.Hsds.idOf;
import static org.referralpathway.directory.testing.Imports.imported;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.referralpathway.directory.testing.Coordination;
import org.referralpathway.directory.testing.Hsds;

/// Whoever rings round sees which listings nobody has given a sign for, and how long.
@QuarkusTest
class QuietListingsTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    @Test
    void aCoordinatorRingsRoundAndConfirmsManyAtOnce() {
        var mine = quiet(8);
        var others = quiet(8);
        var round = Coordination.of(group(mine));

        round.coordinator()
                .get("/v1/quiet-listings")
                .then()
                .body("items.service", hasItem(id(mine)))
                .body("items.service", not(hasItem(id(others))))
                .body("items.find { it.service == '" + id(mine) + "' }.stage", equalTo("demoted"));
        round.coordinator()
                .body("{\"services\":[\"" + id(mine) + "\",\"" + id(others) + "\"]}")
                .put("/v1/confirmations")
                .then()
                .statusCode(200)
                .body("confirmed", hasSize(1))
                .body("confirmed[0]", equalTo(id(mine)));
        round.coordinator()
                .get("/v1/quiet-listings")
                .then()
                .body("items.service", not(hasItem(id(mine))));
    }

    @Test
    void thoseWhoNeverAnswerDoNotHideTheOthers() {
        var first = quiet(8);
        var second = quiet(7);
        var round = Coordination.of(group(first), group(second));

        var page = round.coordinator().get("/v1/quiet-listings?limit=1");
        page.then().body("items.service", contains(id(first))).body("next", notNullValue());
        round.coordinator()
                .get("/v1/quiet-listings?limit=1&cursor=" + page.path("next"))
                .then()
                .statusCode(200)
                .body("items.service", contains(id(second)))
                .body("next", nullValue());
        round.coordinator().get("/v1/quiet-listings?cursor=1").then().statusCode(400);
    }

    /// A feed that touches something each night does not keep alive what it does not vouch for.
    @Test
    void whatAFeedChangesIsAsFreshAsItSays() {
        var service = quiet(8);
        var silent = quiet(8);
        var round = Coordination.of(group(service), group(silent));
        imported(service.put("alert", "Closed on Friday"));
        quietFor(round).body("items.stage", contains("demoted", "demoted"));

        imported(service.put("assured_date", TODAY.minusDays(3).toString()));
        silent.remove("assured_date");
        imported(silent.put("alert", "Closed on Friday"));
        quietFor(round)
                .body("items.service", contains(id(service)))
                .body("items.stage", contains("fresh"));
    }

    private static ValidatableResponse quietFor(Coordination round) {
        return round.coordinator().get("/v1/quiet-listings?days=1").then().statusCode(200);
    }

    private static ObjectNode quiet(int months) {
        return imported(Hsds.service().put("assured_date", TODAY.minusMonths(months).toString()));
    }

    private static UUID group(ObjectNode service) {
        return idOf(service.path("organization"));
    }

    private static String id(ObjectNode service) {
        return service.path("id").asText();
    }
}
