package org.referralpathway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.ApiDescription;
import org.referralpathway.kit.testing.ServiceTestResource;

@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
class OpenApiTest {
    private final ApiDescription api = new ApiDescription("referral-service");

    @Test
    void theCommittedDocumentIsTheApi() throws IOException {
        api.isCommitted();
    }

    @Test
    void everyOperationSaysWhoMayCallIt() throws IOException {
        api.saysWhoMayCall(
                operation -> operation.path().matches("/v1/(group|volunteer|person)-links/.*"));
    }

    @Test
    void everyOtherRoleIsRefusedEverywhere() throws IOException {
        api.refusesEveryOtherRole(OpenApiTest::isCsv);
    }

    @Test
    void fourteenKindsOfBadTokenAreRefusedEverywhere() throws IOException {
        api.refusesBadTokens(OpenApiTest::isCsv);
    }

    private static boolean isCsv(ApiDescription.Operation operation) {
        return Set.of("/v1/postcodes", "/v1/intakes").contains(operation.path());
    }
}
