package org.referralpathway.directory.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.ValidatableResponse;

/// Imports through the API, as a steward.
public final class Imports {
    private Imports() {}

    public static ValidatableResponse send(JsonNode file) {
        return send(file.toString());
    }

    public static ValidatableResponse send(String file) {
        return Callers.steward().body(file).post("/v1/imports").then().statusCode(200);
    }

    /// A record that is in the directory.
    public static <T extends JsonNode> T imported(T record) {
        var verdict = send(record).extract().jsonPath().getList("rows.verdict", String.class);
        if (verdict.contains("rejected")) {
            throw new AssertionError("The fixture was rejected");
        }
        return record;
    }
}
