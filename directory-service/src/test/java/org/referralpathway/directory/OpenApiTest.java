package org.referralpathway.directory;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.ApiDescription;

@QuarkusTest
class OpenApiTest {
    private final ApiDescription api = new ApiDescription("directory-service");

    @Test
    void theCommittedDocumentIsTheApi() throws IOException {
        api.isCommitted();
    }

    @Test
    void everyOperationSaysWhoMayCallIt() throws IOException {
        api.saysWhoMayCall(operation ->
                operation.path().startsWith("/oruk/v3") || operation.path().equals("/v1/search"));
    }

    @Test
    void everyOtherRoleIsRefusedEverywhere() throws IOException {
        api.refusesEveryOtherRole(operation -> operation.path().equals("/v1/postcodes"));
    }
}
