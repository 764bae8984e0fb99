package org.referralpathway.directory.testing;

import static org.hamcrest.Matchers.equalTo;
import static org.referralpathway.directory.testing.Hsds.list;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/// Files that wait for a steward.
public final class Batches {
    private Batches() {}

    public static ValidatableResponse stage(String source, boolean complete, ObjectNode... rows) {
        return Callers.steward()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(list(rows).toString())
                .post("/v1/import-batches?source=" + source + "&complete=" + complete)
                .then()
                .statusCode(201)
                .body("state", equalTo("staged"));
    }

    public static ValidatableResponse accept(ValidatableResponse batch, boolean withdraw) {
        return put(batch, "acceptance", "{\"withdraw\":" + withdraw + "}");
    }

    public static ValidatableResponse put(ValidatableResponse batch, String act, String body) {
        return Callers.steward()
                .header("If-Match", batch.extract().header("ETag"))
                .body(body)
                .put("/v1/import-batches/" + batch.extract().path("id") + "/" + act)
                .then();
    }

    public static void listed(ObjectNode service) {
        RestAssured.get("/oruk/v3/services/" + id(service)).then().statusCode(200);
    }

    public static void notListed(ObjectNode service) {
        RestAssured.get("/oruk/v3/services/" + id(service)).then().statusCode(404);
    }

    public static String id(ObjectNode record) {
        return record.path("id").asText();
    }
}
