package org.referralpathway.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.referralpathway.directory.testing.Batches.accept;
import static org.referralpathway.directory.testing.Batches.id;
import static org.referralpathway.directory.testing.Batches.listed;
import static org.referralpathway.directory.testing.Batches.notListed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.referralpathway.directory.testing.Batches;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Events;
import org.referralpathway.directory.testing.Hsds;

/// What a source no longer lists.
@QuarkusTest
class GoneTest {
    private final String source = "test-" + UUID.randomUUID();

    @Test
    void whatACompleteSourceNoLongerListsIsWithdrawnAndComesBack() {
        var stays = Hsds.service();
        var goes = Hsds.service();
        accept(stage(true, stays, goes), true).statusCode(200);

        var second = stage(true, stays).body("report.gone", contains(id(goes)));
        listed(goes);
        accept(second, true).statusCode(200).body("report.gone", contains(id(goes)));

        notListed(goes);
        listed(stays);
        assertThat(Events.last("directory.service.v1", Hsds.idOf(goes), 2).path("status").asText())
                .isEqualTo("withdrawn");
        accept(stage(true, stays, goes), true).statusCode(200).body("report.gone", empty());
        listed(goes);
    }

    /// Nothing but its listing was known of it; one that has people here, or another listing,
    /// stays.
    @Test
    void anOrganisationGoesWithItsLastListingAndComesBackWithIt() {
        var stays = Hsds.service();
        var goes = Hsds.service();
        var another = Hsds.service();
        another.set("organization", stays.path("organization"));
        accept(stage(true, stays, goes, another), true).statusCode(200);
        var group = Hsds.idOf(organization(goes));
        var kept = Hsds.idOf(organization(stays));

        accept(stage(true, stays), true).statusCode(200);

        organization(group, 404);
        organization(kept, 200);
        assertThat(Events.last("directory.organization.v1", group, 2).path("status").asText())
                .isEqualTo("withdrawn");
        var alone = goes.deepCopy().put("organization_id", group.toString());
        alone.remove("organization");
        accept(stage(true, stays, alone), true).statusCode(200);
        organization(group, 200);
    }

    private static ObjectNode organization(ObjectNode service) {
        return (ObjectNode) service.path("organization");
    }

    private static void organization(UUID id, int status) {
        RestAssured.get("/oruk/v3/organizations/" + id).then().statusCode(status);
    }

    @Test
    void aRowThatIsRejectedIsNotGone() {
        var one = Hsds.service();
        accept(stage(true, one), true).statusCode(200);
        accept(stage(true, one.put("status", "nonsense"), Hsds.service()), true).statusCode(200);
        listed(one);
    }

    @Test
    void whatAnotherSourceListsStays() {
        var shared = Hsds.service();
        accept(stage(true, shared), true).statusCode(200);
        Callers.steward()
                .body(shared.toString())
                .post("/v1/imports?source=other")
                .then()
                .statusCode(200);

        accept(stage(true, Hsds.service()), true).statusCode(200).body("report.gone", empty());
        listed(shared);
    }

    /// The last source that names a record decides; one that dropped it before speaks no longer.
    @Test
    void whatAllSourcesDroppedOneAfterTheOtherIsGone() {
        var shared = Hsds.service();
        var other = source + "-other";
        accept(Batches.stage(source, true, shared), true).statusCode(200);
        accept(Batches.stage(other, true, shared), true).statusCode(200);

        accept(Batches.stage(source, true, Hsds.service()), true).body("report.gone", empty());
        listed(shared);
        accept(Batches.stage(other, true, Hsds.service()), true)
                .body("report.gone", contains(id(shared)));
        notListed(shared);
    }

    private ValidatableResponse stage(boolean complete, ObjectNode... rows) {
        return Batches.stage(source, complete, rows);
    }
}
