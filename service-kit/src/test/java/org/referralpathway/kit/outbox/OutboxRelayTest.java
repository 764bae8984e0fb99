package org.referralpathway.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.referralpathway.kit.testing.Topics;
import org.referralpathway.local.KafkaProcess;
import org.referralpathway.local.testing.TestServers;

class OutboxRelayTest {
    private static final String TOPIC = "referral.referral.v1";
    private static final int KEYS = 500;
    private static final int EVENTS_PER_KEY = 40;
    private String url;
    private String kafka;
    private String prefix;

    @BeforeEach
    void ownOutboxAndTopics() throws SQLException, IOException {
        url = RelayOnItsOwn.newOutbox();
        kafka = TestServers.shared().kafkaBootstrapServers();
        prefix = TestServers.shared().newTopicPrefix();
    }

    @AfterEach
    void forgetOwnTopics() {
        System.clearProperty("pathway.test.topics.prefix");
    }

    @Test
    void whenTheLeaderIsKilledInTheMiddleAnotherGoesOnAndNothingIsLostOrOutOfOrder()
            throws Exception {
        var leader = start();
        await().atMost(Duration.ofSeconds(30)).until(() -> leads(leader));
        try (var _ = new RelayOnItsOwn(url, kafka, prefix)) {
            backlog();
            await().pollInterval(Duration.ofMillis(5))
                    .until(() -> RelayOnItsOwn.waiting(url) < KEYS * EVENTS_PER_KEY - 1_000);
            leader.destroyForcibly().waitFor();
            var left = RelayOnItsOwn.waiting(url);

            await().atMost(Duration.ofSeconds(60)).until(() -> RelayOnItsOwn.waiting(url) == 0);

            assertThat(left).as("events left when the leader died").isPositive();
            assertEachOnceInOrder(read(kafka));
        } finally {
            leader.destroyForcibly();
        }
    }

    @Test
    void whileTheBrokerIsAwayEventsWaitAndThenLeaveInOrder(@TempDir Path folder) throws Exception {
        var broker = KafkaProcess.forTest(folder);
        broker.start();
        prefix = "";
        try (var relay = new RelayOnItsOwn(url, broker.bootstrapServers(), "")) {
            RelayOnItsOwn.write(url, KEYS, 1, TOPIC);
            relay.wake();
            await().atMost(Duration.ofSeconds(30)).until(() -> RelayOnItsOwn.waiting(url) == 0);

            broker.stop();
            for (var sequence = 2; sequence <= EVENTS_PER_KEY; sequence++) {
                RelayOnItsOwn.write(url, KEYS, sequence, TOPIC);
            }
            relay.wake();
            await().during(Duration.ofSeconds(8))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> RelayOnItsOwn.waiting(url) == (long) KEYS * (EVENTS_PER_KEY - 1));
            broker.start();

            await().atMost(Duration.ofSeconds(90)).until(() -> RelayOnItsOwn.waiting(url) == 0);
            assertEachOnceInOrder(read(broker.bootstrapServers()));
        } finally {
            broker.stop();
        }
    }

    @Test
    void anEventTheBrokerRefusesIsParkedAndOnlyItsOwnKeyWaits() throws Exception {
        try (var connection = DriverManager.getConnection(url);
                var insert = connection.createStatement()) {
            RelayOnItsOwn.write(url, 3, 1, TOPIC);
            insert.executeUpdate(
                    "update outbox set data = repeat(gen_random_uuid()::text, 100000) where key = '"
                            + RelayOnItsOwn.keys(3)[1]
                            + "'");
            RelayOnItsOwn.write(url, 3, 2, TOPIC);
        }
        try (var _ = new RelayOnItsOwn(url, kafka, prefix)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> RelayOnItsOwn.waiting(url) == 2);

            assertThat(read(kafka))
                    .extracting(ConsumerRecord::key)
                    .containsOnly(
                            RelayOnItsOwn.keys(3)[0].toString(),
                            RelayOnItsOwn.keys(3)[2].toString())
                    .hasSize(4);
        }
    }

    @Test
    void aProcessThatDoesNotLeadWakesTheOneThatDoes() throws Exception {
        var leader = start();
        try {
            await().atMost(Duration.ofSeconds(30)).until(() -> leads(leader));
            try (var standby = new RelayOnItsOwn(url, kafka, prefix)) {
                RelayOnItsOwn.write(url, 3, 1, TOPIC);
                standby.wake();

                await().atMost(Duration.ofSeconds(10)).until(() -> RelayOnItsOwn.waiting(url) == 0);
            }
        } finally {
            leader.destroyForcibly();
        }
    }

    private void backlog() throws SQLException {
        for (var sequence = 1; sequence <= EVENTS_PER_KEY; sequence++) {
            RelayOnItsOwn.write(url, KEYS, sequence, TOPIC);
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RelayOnItsOwn.class.getName(),
                        url,
                        kafka,
                        prefix)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private boolean leads(Process process) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var locks = connection.createStatement();
                var row =
                        locks.executeQuery(
                                """
                                select count(*) from pg_locks l
                                join pg_database d on d.oid = l.database
                                where l.locktype = 'advisory' and l.granted
                                  and d.datname = current_database()\
                                """)) {
            row.next();
            return process.isAlive() && row.getLong(1) == 1;
        }
    }

    private List<ConsumerRecord<String, String>> read(String servers) {
        System.setProperty("pathway.test.kafka", servers);
        System.setProperty("pathway.test.topics.prefix", prefix);
        return Topics.read(TOPIC);
    }

    /// Repeats of an event id may come (the inbox drops them); what is new comes in order.
    private static void assertEachOnceInOrder(List<ConsumerRecord<String, String>> records) {
        var last = new HashMap<String, Long>();
        var seen = new HashSet<String>();
        for (var record : records) {
            if (seen.add(Topics.header(record, "ce_id"))) {
                var sequence = Long.parseLong(Topics.header(record, "ce_sequence"));
                assertThat(sequence).isEqualTo(last.getOrDefault(record.key(), 0L) + 1);
                last.put(record.key(), sequence);
            }
        }
        assertThat(last).hasSize(KEYS).containsValue((long) EVENTS_PER_KEY);
        assertThat(last.values()).containsOnly((long) EVENTS_PER_KEY);
    }
}
