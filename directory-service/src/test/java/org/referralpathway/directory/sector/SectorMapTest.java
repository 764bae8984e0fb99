package org.referralpathway.directory.sector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.referralpathway.directory.testing.Imports.imported;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralpathway.directory.service.OfferKind;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Hsds;
import org.referralpathway.kit.testing.TestIssuer;
import org.referralpathway.kit.testing.Topics;

/// The picture of what there is and what is missing. Each test has an area and kinds of its own.
@QuarkusTest
class SectorMapTest {
    private static final Path EXAMPLE =
            Path.of("../referral-service/src/main/resources/events/referral.need.v1.example.json");
    private final UUID partnership = UUID.randomUUID();
    private final UUID coordinator = UUID.randomUUID();
    private final String kind = "kind-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void whatNobodySaidIsNotNone() {
        var stated = offer(kind, Hsds.pool(6));
        var full = offer(kind, Hsds.pool(0).put("status", "none"));
        offer(kind, null);
        offer(kind, Hsds.pool(9).put("valid_until", "2026-01-01T00:00:00Z"));
        var unlimited = Hsds.pool(0);
        unlimited.remove("maximum");
        offer(kind, unlimited);

        Callers.as("partner")
                .get("/v1/sector-map")
                .then()
                .statusCode(200)
                .body(cell("offers"), equalTo(5))
                .body(cell("organizations"), equalTo(5))
                .body(cell("places"), equalTo(6))
                .body(cell("unknown"), equalTo(2))
                .body(cell("unlimited"), equalTo(1))
                .body(cell("full"), equalTo(1));
        assertThat(stated).isNotEqualTo(full);
    }

    @Test
    void placesThatNobodyStatedAreMissingAndNotNought() {
        offer(kind, null);
        Callers.as("steward").get("/v1/sector-map").then().body(cell("places"), nullValue());
    }

    @Test
    void goodsAndVolunteersAreToldFromServices() {
        offer(kind, null);
        var goods = offer(kind, null);
        goods.withArray("attributes")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .set("taxonomy_term", OfferKind.GOODS.term());
        imported(goods);

        Callers.as("partner")
                .get("/v1/sector-map")
                .then()
                .body(cell("offers"), equalTo(2))
                .body(cell("kindsOfOffer"), equalTo(Map.of("service", 1, "goods", 1)));
    }

    @Test
    void theMapComesAsCsvToo() {
        offer(kind, Hsds.pool(6));
        var csv = Callers.as("steward").accept("text/csv").get("/v1/sector-map").asString();
        assertThat(csv)
                .startsWith("district,kind,offers")
                .contains("E06000032," + kind + ",1,1,0,6,0,0,0,1,0,0,0,0,0");
    }

    @Test
    void aNeedThatNobodyOffersHelpForIsAGap() throws IOException {
        var service = offer(kind, Hsds.pool(6));
        found(service);
        var missing = kind + "-missing";
        need(missing, "OPEN", 1);
        need(missing, "UNMET", 1);
        need(missing, "WITHDRAWN", 1);
        need(kind, "MET", 1);
        need("domestic-abuse", "OPEN", 1);

        await().atMost(Duration.ofSeconds(20)).until(() -> gaps().getList("items").size() == 2);
        asCoordinator()
                .get("/v1/sector-map/gaps?partnership=" + partnership)
                .then()
                .body("items", hasSize(2))
                .body("items[0].kind", equalTo(missing))
                .body("items[0].needs", equalTo(2))
                .body("items[0].open", equalTo(1))
                .body("items[0].unmet", equalTo(1))
                .body("items[0].offers", equalTo(0))
                .body("items[1].kind", equalTo(kind))
                .body("items[1].offers", equalTo(1));
        assertThat(
                        asCoordinator()
                                .accept("text/csv")
                                .get("/v1/sector-map/gaps?partnership=" + partnership)
                                .asString())
                .contains(missing + ",2,1,1,0,0");
    }

    @Test
    void aLateEventChangesNothing() throws IOException {
        found(offer(kind, null));
        var id = UUID.randomUUID();
        need(id, kind, "UNMET", 3);
        need(id, kind, "OPEN", 2);
        need(UUID.randomUUID(), kind + "-after", "OPEN", 1);

        await().atMost(Duration.ofSeconds(20)).until(() -> gaps().getList("items").size() == 2);
        var gap = "items.find { it.kind == '" + kind + "' }.";
        assertThat(gaps().getInt(gap + "unmet")).isEqualTo(1);
        assertThat(gaps().getInt(gap + "open")).isZero();
    }

    @Test
    void nobodyElsesPartnershipIsThere() {
        found(offer(kind, null));
        asCoordinator()
                .get("/v1/sector-map/gaps?partnership=" + UUID.randomUUID())
                .then()
                .statusCode(404);
        asCoordinator().get("/v1/sector-map/gaps").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"steward", "partner", "referrer", "provider", "privacy", "admin"})
    void gapsAreForCoordinators(String role) {
        Callers.as(role)
                .get("/v1/sector-map/gaps?partnership=" + partnership)
                .then()
                .statusCode(403);
    }

    private String cell(String field) {
        return "items.find { it.district == 'E06000032' && it.kind == '" + kind + "' }." + field;
    }

    private JsonPath gaps() {
        return asCoordinator().get("/v1/sector-map/gaps?partnership=" + partnership).jsonPath();
    }

    private static ObjectNode offer(String kind, @Nullable ObjectNode pool) {
        var service = Hsds.service();
        var term = (ObjectNode) service.at("/attributes/0/taxonomy_term");
        term.put("term_uri", "https://referralpathway.org/needs/" + kind).put("name", kind);
        service.remove("service_capacities");
        if (pool != null) {
            service.putArray("service_capacities").add(pool);
        }
        return imported(service);
    }

    private void found(ObjectNode service) {
        var organization = service.at("/organization/id").asText();
        Callers.steward()
                .body(
                        """
                        {"name":"A","nation":"england","members":[
                         {"organization":"%s","tier":"core","from":"2026-01-01"}]}\
                        """
                                .formatted(organization))
                .put("/v1/partnerships/" + partnership)
                .then()
                .statusCode(200);
        Callers.steward()
                .body(
                        "{\"organization\":\"%s\",\"coordinates\":[\"%s\"],\"from\":\"2026-01-01\"}"
                                .formatted(organization, partnership))
                .put("/v1/members/" + coordinator)
                .then()
                .statusCode(200);
    }

    private RequestSpecification asCoordinator() {
        var token = TestIssuer.token(coordinator, Callers.SOME_ORGANIZATION, "coordinator").sign();
        return RestAssured.given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private void need(String kind, String status, int sequence) throws IOException {
        need(UUID.randomUUID(), kind, status, sequence);
    }

    /// As the referral service's own example has it, so that the two stay one contract.
    private void need(UUID id, String kind, String status, int sequence) throws IOException {
        var event =
                Hsds.object(Files.readString(EXAMPLE))
                        .put("need", id.toString())
                        .put("partnership", partnership.toString())
                        .put("kind", kind)
                        .put("statusAfter", status)
                        .put("sequence", sequence)
                        .put("at", Instant.now().toString());
        var type = "org.referralpathway.need.opened.v1";
        var headers = Topics.headers(UUID.randomUUID().toString(), type, id.toString(), sequence);
        Topics.send("referral.need.v1", id.toString(), event.toString(), headers);
    }
}
