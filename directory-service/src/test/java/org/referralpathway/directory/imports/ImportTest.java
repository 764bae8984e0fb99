package org.referralpathway.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.referralpathway.directory.testing.Hsds.idOf;
import static org.referralpathway.directory.testing.Hsds.list;
import static org.referralpathway.directory.testing.Imports.imported;
import static org.referralpathway.directory.testing.Imports.send;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Events;
import org.referralpathway.directory.testing.Hsds;

@QuarkusTest
class ImportTest {
    private static final String SERVICES = "directory.service.v1";
    private static final String ORGANIZATIONS = "directory.organization.v1";
    private static final String CAPACITY = "directory.capacity.v1";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "service_full.json",
                "service_list.json",
                "organization_full.json",
                "organization_list.json"
            })
    void theExamplesOfTheStandardAreImported(String name) throws Exception {
        var file = Files.readString(Hsds.standard("examples/" + name));

        send(file).body("rejected", equalTo(0));

        send(file).body("rows.verdict", everyItem(equalTo("unchanged")));
    }

    /// As every export and every other directory's row does.
    @Test
    void aRowThatSaysNothingOfRulesTakesNoneAway() {
        var service = Hsds.service();
        var rules = "{\"include\":[{\"kind\":\"circumstance\",\"code\":\"carer\"}],\"exclude\":[]}";
        service.set("eligibility", Hsds.object(rules));
        imported(service);

        service.remove("eligibility");
        imported(service.put("fees", "None"));

        var told = Events.last("directory.service.v1", Hsds.idOf(service), 2);
        assertThat(told.at("/admission/onlyFor/0").asText()).isEqualTo("carer");
    }

    @Test
    void theOddDataOfTheExampleIsTakenAndReported() throws Exception {
        var file = Files.readString(Hsds.standard("examples/service_full.json"));

        send(file)
                .body("rows[0].verdict", not("rejected"))
                .body(
                        "rows[0].warnings.pointer",
                        hasItems(
                                "/service_at_locations/0/location/latitude",
                                "/service_at_locations/0/location/addresses/0/postal_code",
                                "/service_at_locations/0/location/addresses/0/country"));

        var id = UUID.fromString("ac148810-d857-441c-9679-408f346de14b");
        assertThat(Events.last(SERVICES, id, 1).path("places")).isEmpty();
    }

    @Test
    void aServiceComesWithItsOrganisationItsPlaceAndItsPool() {
        var service = Hsds.service();

        send(service)
                .body("accepted", equalTo(1))
                .body("rows.pointer", contains(""))
                .body("rows[0].id", equalTo(service.path("id").asText()))
                .body("rows[0].verdict", equalTo("created"))
                .body("rows[0].reason", nullValue())
                .body("rows[0].warnings", hasSize(0));

        var told = Events.last(SERVICES, idOf(service), 1);
        assertThat(told.path("sequence").asLong()).isEqualTo(1);
        assertThat(told.path("organization").asText())
                .isEqualTo(service.at("/organization/id").asText());
        assertThat(told.at("/places/0/outcode").asText()).isEqualTo("LU1");
        assertThat(told.at("/access/0").asText()).isEqualTo("wheelchair");
        assertThat(Events.last(ORGANIZATIONS, idOf(service.path("organization")), 1).path("name"))
                .isEqualTo(service.at("/organization/name"));
        var pool = Events.last(CAPACITY, idOf(service.at("/service_capacities/0")), 1);
        assertThat(pool.path("maximum").asInt()).isEqualTo(6);
        assertThat(pool.path("service").asText()).isEqualTo(service.path("id").asText());
    }

    @Test
    void theSameRowAgainChangesNothingAndTellsNobody() {
        var service = imported(Hsds.service());

        send(list(service, service)).body("rows.verdict", contains("unchanged", "unchanged"));

        var witness = imported(Hsds.service());
        Events.of(SERVICES, idOf(witness), 1);
        assertThat(Events.now(SERVICES, idOf(service))).hasSize(1);
        assertThat(Events.now(ORGANIZATIONS, idOf(service.path("organization")))).hasSize(1);
        assertThat(Events.now(CAPACITY, idOf(service.at("/service_capacities/0")))).hasSize(1);
    }

    @Test
    void aChangedRowIsToldWithTheNextNumber() {
        var service = imported(Hsds.service());

        send(service.deepCopy().put("status", "temporarily closed"))
                .body("rows.verdict", contains("changed"));

        var told = Events.last(SERVICES, idOf(service), 2);
        assertThat(told.path("sequence").asLong()).isEqualTo(2);
        assertThat(told.path("status").asText()).isEqualTo("temporarily closed");
    }

    @Test
    void aBadRowStopsNoGoodOneAndWritesNothing() {
        var good = Hsds.service();
        var bad = Hsds.service().put("status", "open to all");
        var alsoGood = Hsds.service();

        send(list(good, bad, alsoGood))
                .body("accepted", equalTo(2))
                .body("rejected", equalTo(1))
                .body("rows.verdict", contains("created", "rejected", "created"))
                .body("rows[1].pointer", equalTo("/1"))
                .body("rows[1].reason", containsString("/1/status: Must be one of active"));

        isUnknown("services/" + bad.path("id").asText());
        isUnknown("organizations/" + bad.at("/organization/id").asText());
    }

    @Test
    void aRowThatFailsAtItsLastPartIsUndoneWhole() {
        var first = imported(Hsds.service());
        var thief = Hsds.service();
        thief.set("service_capacities", first.path("service_capacities"));

        send(list(thief))
                .body("rows.verdict", contains("rejected"))
                .body("rows[0].reason", containsString("/0/service_capacities"));

        isUnknown("services/" + thief.path("id").asText());
        isUnknown("organizations/" + thief.at("/organization/id").asText());
    }

    @Test
    void aLinkOfAnotherServiceIsAClashOfThisRowAlone() {
        var first = imported(Hsds.service());
        var thief = Hsds.service();
        ((ObjectNode) thief.at("/service_at_locations/0"))
                .set("id", first.at("/service_at_locations/0/id"));

        send(list(thief, Hsds.service())).body("rows.verdict", contains("rejected", "created"));

        isUnknown("services/" + thief.path("id").asText());
    }

    @Test
    void aServiceNeedsAnOrganisationThatIsKnown() {
        var service = Hsds.service();
        service.remove("organization");
        var elsewhere = service.deepCopy().put("organization_id", UUID.randomUUID().toString());

        send(list(service, elsewhere))
                .body("rows.verdict", contains("rejected", "rejected"))
                .body("rows[0].reason", containsString("/0/organization"))
                .body("rows[1].reason", containsString("/1/organization_id"));
    }

    @Test
    void anOrganisationBringsItsServices() {
        var service = Hsds.service();
        var organization = (ObjectNode) service.remove("organization");
        organization.putArray("services").add(service).add(Hsds.object("{\"id\":\"x\"}"));

        send(organization)
                .body("rows.pointer", contains("", "/services/0", "/services/1"))
                .body("rows.verdict", contains("created", "created", "rejected"));

        assertThat(Events.last(SERVICES, idOf(service), 1).path("organization").asText())
                .isEqualTo(organization.path("id").asText());
    }

    @Test
    void aMereCopyOfAnOrganisationTakesNothingAway() {
        var service = imported(Hsds.service());
        var other = Hsds.service();
        var copy = other.putObject("organization");
        copy.set("id", service.at("/organization/id"));
        copy.put("name", "Example Larder");

        send(other).body("rows.verdict", contains("created"));

        RestAssured.get("/oruk/v3/organizations/" + copy.path("id").asText())
                .then()
                .body("email", equalTo("larder@example.org"))
                .body("services", hasSize(2));
    }

    @Test
    void aPlaceThatMovesIsToldForEveryServiceThere() {
        var one = imported(Hsds.service());
        var other = Hsds.service();
        var hall = (ObjectNode) one.at("/service_at_locations/0/location").deepCopy();
        other.withArray("service_at_locations").removeAll().add(Hsds.at(hall));
        imported(other);

        hall.put("latitude", 51.9);
        send(other).body("rows.verdict", contains("changed"));

        assertThat(Events.last(SERVICES, idOf(one), 2).at("/places/0/latitude").asDouble())
                .isEqualTo(51.9);
    }

    @Test
    void aGroupsOwnWordOnItsPlacesOutlivesTheSameFile() {
        var service = imported(Hsds.service());
        var pool = (ObjectNode) service.at("/service_capacities/0");
        Callers.steward()
                .header("If-Match", "\"1\"")
                .body("{\"unit\":\"parcels\",\"maximum\":2,\"status\":\"capacity\"}")
                .put("/v1/services/" + service.path("id").asText() + "/capacity")
                .then()
                .statusCode(200);

        send(service).body("rows.verdict", contains("unchanged"));
        send(with(service, pool.deepCopy().put("maximum", 9)))
                .body("rows.verdict", contains("changed"));

        var told = Events.of(CAPACITY, idOf(pool), 3);
        assertThat(told)
                .extracting(event -> event.path("maximum").asInt())
                .containsExactly(6, 2, 9);
    }

    @Test
    void theSameFileSentTwiceAtOnceIsTakenOnce() throws Exception {
        var file =
                list(
                        IntStream.range(0, 10)
                                .mapToObj(_ -> Hsds.service())
                                .toArray(ObjectNode[]::new));

        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent =
                    IntStream.range(0, 4).mapToObj(_ -> senders.submit(() -> send(file))).toList();
            var created = 0L;
            for (var answer : sent) {
                created +=
                        answer.get().extract().jsonPath().getList("rows.verdict").stream()
                                .filter("created"::equals)
                                .count();
            }
            assertThat(created).isEqualTo(10);
        }
    }

    private static ObjectNode with(ObjectNode service, ObjectNode pool) {
        var changed = service.deepCopy();
        changed.withArray("service_capacities").removeAll().add(pool);
        return changed;
    }

    private static void isUnknown(String path) {
        RestAssured.get("/oruk/v3/" + path).then().statusCode(404);
    }
}
