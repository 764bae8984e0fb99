package org.referralpathway.acceptance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// The directory as anybody sees it, without a token.
final class OpenData {
    private OpenData() {}

    static void shows(List<ObjectNode> services) {
        var directory = Running.addresses().directory().toString();
        given().get(directory + "/oruk/v3/services?per_page=100")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .body("total_items", greaterThanOrEqualTo(services.size()));
        var one = services.getFirst();
        given().get(directory + "/oruk/v3/services/" + one.path("id").asText())
                .then()
                .statusCode(200)
                .body("name", equalTo(one.path("name").asText()));
    }

    /// What is suggested for a kind of need says in public that it offers that kind.
    static void offers(String service, String kind) {
        given().get(Running.addresses().directory() + "/oruk/v3/services/" + service)
                .then()
                .statusCode(200)
                .body(
                        "attributes.taxonomy_term.term_uri",
                        hasItem("https://referralpathway.org/needs/" + kind));
    }
}
