package org.referralpathway.notification.testing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.ResourceArg;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.testing.ServiceTestResource;
import org.referralpathway.local.testing.TestServers;

/// Real PostgreSQL, Kafka and mail sink, a gate before the sink, and a stand-in for the directory;
/// patience is short.
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(Surroundings.class)
public final class Surroundings implements QuarkusTestResourceLifecycleManager {
    private @Nullable DirectoryStandIn directory;
    private @Nullable MailGate gate;

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<String, String> start() {
        try {
            directory = new DirectoryStandIn();
            gate = new MailGate(TestServers.shared().smtpPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var settings = new HashMap<String, String>();
        settings.put("quarkus.rest-client.directory.url", directory.address().toString());
        settings.put("quarkus.rest-client.referral.url", directory.address().toString());
        settings.put("quarkus.oidc-client.auth-server-url", directory.address().toString());
        settings.put("quarkus.oidc-client.credentials.secret", "secret");
        settings.put("quarkus.mailer.port", Integer.toString(gate.port()));
        settings.put("quarkus.mailer.timeout", "2s");
        settings.put("pathway.portal.url", "https://portal.example/");
        settings.put("pathway.notification.sender.poll", "100ms");
        settings.put("pathway.notification.sender.lease", "3s");
        settings.put("pathway.notification.sender.first-back-off", "50ms");
        settings.put("pathway.notification.sender.longest-back-off", "200ms");
        settings.put("pathway.notification.sender.most-attempts", "20");
        return settings;
    }

    @Override
    public void inject(TestInjector tests) {
        tests.injectIntoFields(directory, new TestInjector.MatchesType(DirectoryStandIn.class));
        tests.injectIntoFields(gate, new TestInjector.MatchesType(MailGate.class));
    }

    @Override
    public void stop() {
        if (directory != null) {
            directory.stop();
        }
        if (gate != null) {
            gate.shut();
        }
    }
}
