package org.referralpathway.directory.service;

import static org.referralpathway.directory.service.Refuges.decide;
import static org.referralpathway.directory.service.Refuges.term;
import static org.referralpathway.directory.testing.Imports.imported;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.referralpathway.directory.testing.Hsds;

/// A vocabulary holds the terms of what the public reads: those of a listing go while it is held,
/// unless an open one uses them too.
@QuarkusTest
class HiddenTermsTest {
    private final ObjectNode ofThePlace = term("A sensory room");
    private final ObjectNode ofTheService = term("Beds for one night");
    private final ObjectNode shared = term("A garden");

    @Test
    void whatOnlyAHeldListingUsesIsInNoVocabulary() {
        var open = Hsds.service();
        ((ObjectNode) open.at("/service_at_locations/0/location"))
                .withArray("attributes")
                .add(shared.deepCopy());
        imported(open);
        var listing = Hsds.service();
        listing.withArray("attributes").add(ofTheService).add(shared);
        ((ObjectNode) listing.at("/service_at_locations/0/location"))
                .withArray("attributes")
                .add(ofThePlace);
        imported(listing);
        answers(200, 200, 200);

        imported(listing.put("name", "Refuge for women who flee violence"));

        answers(404, 404, 200);
        decide(listing, true).statusCode(200);
        answers(200, 404, 200);
    }

    private void answers(int service, int place, int both) {
        answers(ofTheService, service);
        answers(ofThePlace, place);
        answers(shared, both);
    }

    private static void answers(ObjectNode attribute, int status) {
        RestAssured.get("/oruk/v3/taxonomy_terms/" + attribute.at("/taxonomy_term/id").asText())
                .then()
                .statusCode(status);
    }
}
