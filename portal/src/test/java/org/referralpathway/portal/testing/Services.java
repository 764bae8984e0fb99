package org.referralpathway.portal.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// Points the portal to the [Stub].
public class Services implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        var url = Stub.get().url();
        return Map.of(
                "quarkus.rest-client.referral.url", url, "quarkus.rest-client.directory.url", url);
    }

    @Override
    public void stop() {}
}
