package org.referralpathway.kit.outbox;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;
import org.referralpathway.local.testing.TestServers;

/// The relay without a service around it, so that a test can have several, in processes it may
/// kill. Started as a program it relays until it is killed: `RelayOnItsOwn <jdbc url> <kafka>
/// <prefix>`.
final class RelayOnItsOwn implements AutoCloseable {
    private final OutboxRelay relay;
    private final EventPublisher publisher;

    RelayOnItsOwn(String url, String kafka, String prefix) {
        var pool = new PGSimpleDataSource();
        pool.setUrl(url);
        var database = new KitDatabase(pool, url);
        publisher =
                new EventPublisher(
                        Map.of("bootstrap.servers", kafka), Optional.of(prefix), "relay-test");
        relay =
                new OutboxRelay(
                        new OutboxTable(database, Clock.systemUTC()),
                        database,
                        new Settings(),
                        publisher,
                        new Upkeep(database, Clock.systemUTC()),
                        new SimpleMeterRegistry());
        relay.start(new StartupEvent());
    }

    public static void main(String[] arguments) throws InterruptedException {
        try (var relay = new RelayOnItsOwn(arguments[0], arguments[1], arguments[2])) {
            System.out.println("started");
            Thread.currentThread().join();
        }
    }

    void wake() {
        relay.wake();
    }

    @Override
    public void close() {
        relay.stop(new ShutdownEvent());
        publisher.close();
    }

    private record Settings(boolean relay, int batchSize, Duration poll, Duration standby)
            implements OutboxSettings {
        Settings() {
            this(true, 200, Duration.ofMillis(200), Duration.ofMillis(100));
        }
    }

    /// A new database with the kit's tables, for the owner's login.
    static String newOutbox() throws SQLException, java.io.IOException {
        var database = TestServers.shared().database("kit");
        var url =
                database.jdbcUrl()
                        + "?user=%s&password=%s"
                                .formatted(database.owner().user(), database.owner().password());
        try (var sql = RelayOnItsOwn.class.getResourceAsStream("/db/kit/V0_1__kit.sql");
                var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            var text = new String(sql.readAllBytes(), StandardCharsets.UTF_8);
            statement.execute(text.replace("${app}", "kit_app").replace("${system}", "kit_app"));
        }
        return url;
    }

    /// One commit with one event for each of the keys, as a writer would make it.
    static void write(String url, int keys, int sequence, String topic) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var insert =
                        connection.prepareStatement(
                                """
                                insert into outbox (event_id, topic, key, sequence, type, at, data)
                                select gen_random_uuid(), ?, key, ?, 'org.referralpathway.thing.made.v1',
                                       timestamptz '2026-05-26 09:00Z', '{"n":1}'
                                from unnest(?) key\
                                """)) {
            insert.setString(1, topic);
            insert.setLong(2, sequence);
            insert.setArray(3, connection.createArrayOf("uuid", keys(keys)));
            insert.executeUpdate();
        }
    }

    static UUID[] keys(int count) {
        var keys = new UUID[count];
        for (var i = 0; i < count; i++) {
            keys[i] = new UUID(7, i);
        }
        return keys;
    }

    static long waiting(String url) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var count = connection.createStatement();
                var row = count.executeQuery("select count(*) from outbox")) {
            row.next();
            return row.getLong(1);
        }
    }
}
