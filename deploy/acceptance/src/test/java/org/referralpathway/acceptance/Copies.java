package org.referralpathway.acceptance;

import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.referralpathway.local.Database;

/// Waits until the referral service has heard by Kafka all that the directory has said: nothing
/// waits in the directory's outbox, and the copies hold as many services of the same sequence.
final class Copies {
    private Copies() {}

    static void awaitCaughtUp() {
        var directory = Running.platform().database("directory");
        var referral = Running.platform().database("referral");
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        ask(directory, "select count(*) from outbox").equals("0")
                                && ask(
                                                directory,
                                                "select count(*) || '/' || sum(sequence) from service")
                                        .equals(
                                                ask(
                                                        referral,
                                                        "select count(*) || '/' || sum(sequence) from service_copy"))
                                && ask(
                                                directory,
                                                "select count(*) || '/' || sum(sequence) from capacity_pool")
                                        .equals(
                                                ask(
                                                        referral,
                                                        "select count(*) || '/' || sum(limit_sequence) from pool"))
                                && ask(directory, "select count(*) from member")
                                        .equals(ask(referral, "select count(*) from member_copy"))
                                && ask(directory, "select count(*) from partnership")
                                        .equals(
                                                ask(
                                                        referral,
                                                        "select count(*) from partnership_copy")));
    }

    static String ask(Database database, String sql) throws SQLException {
        var login = database.system() == null ? database.app() : database.system();
        try (var connection =
                        DriverManager.getConnection(
                                database.jdbcUrl(), login.user(), login.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
