package org.referralpathway.notification;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.ApiDescription;

@QuarkusTest
class OpenApiTest {
    private final ApiDescription api = new ApiDescription("notification-service");

    @Test
    void theCommittedDocumentIsTheApi() throws IOException {
        api.isCommitted();
    }

    @Test
    void everyOperationSaysWhoMayCallIt() throws IOException {
        api.saysWhoMayCall(_ -> false);
    }

    @Test
    void everyOtherRoleIsRefusedEverywhere() throws IOException {
        api.refusesEveryOtherRole(_ -> false);
    }

    @Test
    void fourteenKindsOfBadTokenAreRefusedEverywhere() throws IOException {
        api.refusesBadTokens(_ -> false);
    }
}
