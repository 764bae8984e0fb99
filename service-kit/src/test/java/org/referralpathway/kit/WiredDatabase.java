package org.referralpathway.kit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.referralpathway.kit.testing.ServiceTestResource;
import org.referralpathway.kit.testing.Wire;

/// The kit's own test service, its database behind a [Wire].
public final class WiredDatabase implements QuarkusTestResourceLifecycleManager {
    private final ServiceTestResource servers = new ServiceTestResource();
    private Wire wire;

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(servers.start());
        var url = URI.create(settings.get("quarkus.datasource.jdbc.url").substring(5));
        wire = new Wire(url.getPort());
        settings.put(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://127.0.0.1:" + wire.port() + url.getPath());
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(wire, new TestInjector.MatchesType(Wire.class));
    }

    @Override
    public void stop() {}
}
