package org.referralpathway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The PostgreSQL of the platform that is up, as its superuser sees it: the bench lets it log what
/// one operation asks, and runs pgbench against it as the service's own login.
final class Server {
    static final Path DATA = Path.of(".pathway/pgdata");
    private static final String URL = "jdbc:postgresql://127.0.0.1:5433/referral";
    private final Properties secrets = new Properties();
    private @Nullable Connection reading;

    Server() throws IOException {
        try (var in = Files.newInputStream(Path.of(".pathway/secrets.properties"))) {
            secrets.load(in);
        }
    }

    String secret(String name) {
        return secrets.getProperty(name);
    }

    /// What was prepared: one row for each operation, taken one after the other.
    ///
    /// @param rows each with need, person, case and referral; the last may be null
    void keep(List<String[]> rows) throws SQLException {
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists bench_row; drop sequence if exists bench_next");
            statement.execute(
                    "create table bench_row (n bigint primary key, need uuid, person uuid, kase uuid, referral uuid)");
            statement.execute("create sequence bench_next");
            statement.execute("grant select on bench_row to referral_app");
            statement.execute("grant usage on sequence bench_next to referral_app");
            try (var insert =
                    connection.prepareStatement(
                            "insert into bench_row values (?, ?::uuid, ?::uuid, ?::uuid, ?::uuid)")) {
                var n = 1;
                for (var row : rows) {
                    insert.setInt(1, n++);
                    for (var i = 0; i < row.length; i++) {
                        insert.setString(i + 2, row[i]);
                    }
                    insert.executeUpdate();
                }
            }
            statement.execute("analyze");
        }
    }

    void forget() throws SQLException {
        run("drop table if exists bench_row", "drop sequence if exists bench_next");
    }

    /// From now on the service's own statements are logged with their values, or not any more. Its
    /// connections are closed, so that new ones take it up.
    void log(boolean on) throws SQLException {
        var role = "alter role referral_app in database referral ";
        if (on) {
            run(
                    role + "set log_min_duration_statement = 0",
                    role + "set log_error_verbosity = 'default'");
        } else {
            run(role + "reset log_min_duration_statement", role + "reset log_error_verbosity");
        }
        run(
                "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'referral_app'");
    }

    /// @return operations a second
    double pgbench(Path script, int clients, int each) throws IOException, InterruptedException {
        var command =
                new ProcessBuilder(
                        "pgbench",
                        "-n",
                        "-M",
                        "prepared",
                        "-h",
                        "127.0.0.1",
                        "-p",
                        "5433",
                        "-U",
                        "referral_app",
                        "-c",
                        Integer.toString(clients),
                        "-j",
                        "1",
                        "-t",
                        Integer.toString(each),
                        "-f",
                        script.toString(),
                        "referral");
        command.environment().put("PGPASSWORD", secret("login.referral_app"));
        command.redirectErrorStream(true);
        var process = command.start();
        var said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0 || said.contains("ERROR") || !said.contains("tps = ")) {
            throw new IOException(said);
        }
        return Double.parseDouble(said.replaceAll("(?s).*tps = ([0-9.]+).*", "$1"));
    }

    /// Every offer of a partnership, read and dropped.
    int offers(String partnership) throws SQLException {
        if (reading == null) {
            reading = superuser();
        }
        try (var query =
                reading.prepareStatement(
                        """
                        select s.*, o.name from service_copy s join organization_copy o on o.id = s.organization
                        where exists (select 1 from partnership_member m
                                      where m.partnership = ?::uuid and m.organization = s.organization)\
                        """)) {
            query.setString(1, partnership);
            var count = 0;
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    count++;
                }
            }
            return count;
        }
    }

    void run(String... statements) throws SQLException {
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(URL, "postgres", secret("postgres.password"));
    }
}
