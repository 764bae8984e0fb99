package org.referralpathway.directory;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.ApiDescription;

@QuarkusTest
class OpenApiTest {
    private static final Set<String> ANYBODY =
            Set.of(
                    "/v1/search",
                    "/v1/listing-links/read",
                    "/v1/listing-links/confirm",
                    "/v1/services/{id}/suggestions",
                    "/v1/organizations/{id}/claims",
                    "/v1/agreement-links/read",
                    "/v1/agreement-links/sign");
    private final ApiDescription api = new ApiDescription("directory-service");

    @Test
    void theCommittedDocumentIsTheApi() throws IOException {
        api.isCommitted();
    }

    @Test
    void everyOperationSaysWhoMayCallIt() throws IOException {
        api.saysWhoMayCall(operation ->
                operation.path().startsWith("/oruk/v3") || ANYBODY.contains(operation.path()));
    }

    @Test
    void everyOtherRoleIsRefusedEverywhere() throws IOException {
        api.refusesEveryOtherRole(operation -> operation.path().equals("/v1/postcodes"));
    }

    @Test
    void fourteenKindsOfBadTokenAreRefusedEverywhere() throws IOException {
        api.refusesBadTokens(operation -> operation.path().equals("/v1/postcodes"));
    }
}
