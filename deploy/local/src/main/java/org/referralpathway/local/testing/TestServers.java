package org.referralpathway.local.testing;

import java.net.URI;
import java.util.HexFormat;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.referralpathway.local.Database;
import org.referralpathway.local.Databases;
import org.referralpathway.local.Login;
import org.referralpathway.local.Topics;

/// PostgreSQL, Kafka and a mail sink for the tests of all modules: started once, by whoever comes
/// first, in a process of their own that ends with the Maven or IDE process that uses them.
public final class TestServers {
    private static @Nullable TestServers shared;

    private final Properties addresses;

    private TestServers(Properties addresses) {
        this.addresses = addresses;
    }

    /// Starts the servers, or joins those that another module's tests have started.
    public static synchronized TestServers shared() {
        var known = shared;
        if (known == null) {
            known = new TestServers(SharedStart.startOrJoin());
            shared = known;
        }
        return known;
    }

    /// A new, empty database with the service's logins.
    public Database database(String service) {
        var superuser = new Login("postgres", get("postgres.password"));
        return new Databases(get("postgres.url"), superuser, user -> get("login.password"))
                .ensure(service + "_" + random(), service);
    }

    public String kafkaBootstrapServers() {
        return get("kafka");
    }

    public int smtpPort() {
        return Integer.parseInt(get("smtp"));
    }

    /// The page that shows the mails; `/api/messages` below it gives them as JSON.
    public URI mailPage() {
        return URI.create(get("mail.page"));
    }

    /// A prefix nobody else has. The platform's topics exist under it.
    public String newTopicPrefix() {
        var prefix = "t" + random() + ".";
        Topics.create(kafkaBootstrapServers(), prefix);
        return prefix;
    }

    private String get(String name) {
        return addresses.getProperty(name);
    }

    private static String random() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    }
}
