package org.referralpathway.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.referralpathway.local.Login;
import org.referralpathway.local.testing.TestServers;

/// Gives one service under test a database, a topic prefix and an issuer of its own, on the servers
/// all modules share. `@QuarkusTestResource(value = ServiceTestResource.class, initArgs
/// = @ResourceArg(name = "service", value = "referral"), restrictToAnnotatedClass = false)`.
public final class ServiceTestResource implements QuarkusTestResourceLifecycleManager {
    private static final String SECRET =
            Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes());
    private String service = "kit";

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.getOrDefault("service", "kit");
    }

    @Override
    public Map<String, String> start() {
        var servers = TestServers.shared();
        var database = servers.database(service);
        var prefix = servers.newTopicPrefix();
        System.setProperty("pathway.test.kafka", servers.kafkaBootstrapServers());
        System.setProperty("pathway.test.topics.prefix", prefix);
        System.setProperty("pathway.test.mail", servers.mailPage().toString());
        remember(database.owner());
        remember(database.app());
        var settings = new HashMap<String, String>();
        System.setProperty("pathway.test.database", database.jdbcUrl());
        settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        settings.put("quarkus.datasource.username", database.app().user());
        settings.put("quarkus.datasource.password", database.app().password());
        settings.put("quarkus.flyway.jdbc-url", database.jdbcUrl());
        settings.put("quarkus.flyway.username", database.owner().user());
        settings.put("quarkus.flyway.password", database.owner().password());
        remember(database.owner());
        var system = database.system();
        if (system != null) {
            remember(system);
            settings.put("quarkus.datasource.system.jdbc.url", database.jdbcUrl());
            settings.put("quarkus.datasource.system.username", system.user());
            settings.put("quarkus.datasource.system.password", system.password());
        }
        settings.put("kafka.bootstrap.servers", servers.kafkaBootstrapServers());
        settings.put("pathway.topics.prefix", prefix);
        settings.put("quarkus.oidc.auth-server-url", TestIssuer.start());
        settings.put("quarkus.mailer.host", "127.0.0.1");
        settings.put("quarkus.mailer.port", Integer.toString(servers.smtpPort()));
        settings.put("pathway.secrets.hmac", SECRET);
        settings.put("pathway.secrets.master-key", SECRET);
        return settings;
    }

    /// For tests that look into the database from outside.
    private static void remember(Login login) {
        System.setProperty("pathway.test.password." + login.user(), login.password());
    }

    @Override
    public void stop() {}
}
