package org.referralpathway.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Creates databases and their logins on a server, as an administrator of a real installation
/// would: the owner migrates, the application reads and writes rows, neither is a superuser.
public final class Databases {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    /// Logins belong to the whole server, so two processes that create databases at the same moment
    /// take turns.
    private static final long TURN = 0x7061746877617931L;

    private static final List<String> EXTENSIONS =
            List.of("pg_trgm", "unaccent", "btree_gist", "cube", "earthdistance");

    private final String server;
    private final Login superuser;
    private final UnaryOperator<String> passwordOf;

    /// `server` is a JDBC URL without a database, such as `jdbc:postgresql://127.0.0.1:5433/`.
    public Databases(String server, Login superuser, UnaryOperator<String> passwordOf) {
        this.server = server;
        this.superuser = superuser;
        this.passwordOf = passwordOf;
    }

    Databases(BackingSettings settings) {
        this(
                settings.jdbcUrl(),
                settings.superuser(),
                user -> settings.secrets().password("login." + user));
    }

    /// How a service is to connect, whether or not the database is there yet.
    public Database of(String name, String service) {
        return new Database(
                server + checked(name),
                login(service + "_owner"),
                login(service + "_app"),
                service.equals("referral") ? login("referral_system") : null);
    }

    /// Makes the database and the service's logins if they are not there yet.
    public Database ensure(String name, String service) {
        var database = of(name, service);
        var owner = database.owner();
        var app = database.app();
        var system = database.system();
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + TURN + ")");
            ensureLogin(statement, owner, "");
            ensureLogin(statement, app, "");
            if (system != null) {
                ensureLogin(statement, system, "bypassrls");
            }
            ensureDatabase(statement, name, owner);
        } catch (SQLException e) {
            throw new CannotRun(
                    "The database %s could not be created: %s".formatted(name, e.getMessage()), e);
        }
        prepare(name, owner, app, system);
        return database;
    }

    /// What has been committed must be on the disk. Embedded servers are often started without, so
    /// the server itself is asked.
    public void requireDurable() {
        for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            if (!show(setting).equals("on")) {
                throw new CannotRun(
                        "PostgreSQL runs with %s switched off and could lose what it has confirmed."
                                .formatted(setting));
            }
        }
    }

    private String show(String setting) {
        try (var connection = connect("postgres");
                var statement = connection.createStatement();
                var result = statement.executeQuery("show " + checked(setting))) {
            result.next();
            return result.getString(1);
        } catch (SQLException e) {
            throw new CannotRun("PostgreSQL does not answer: " + e.getMessage(), e);
        }
    }

    private void prepare(String name, Login owner, Login app, @Nullable Login system) {
        try (var connection = connect(name);
                var statement = connection.createStatement()) {
            for (var extension : EXTENSIONS) {
                statement.execute("create extension if not exists " + extension);
            }
            statement.execute("revoke create on schema public from public");
            statement.execute("revoke all on database %s from public".formatted(name));
            allowRows(statement, name, owner, app);
            if (system != null) {
                allowRows(statement, name, owner, system);
            }
        } catch (SQLException e) {
            throw new CannotRun(
                    "The database %s could not be prepared: %s".formatted(name, e.getMessage()), e);
        }
    }

    /// Rows of every table the owner will ever create. A migration takes away again what an
    /// append-only table must not have.
    private static void allowRows(Statement statement, String database, Login owner, Login to)
            throws SQLException {
        statement.execute("grant connect on database %s to %s".formatted(database, to));
        statement.execute("grant usage on schema public to %s".formatted(to));
        var future =
                "alter default privileges for role %s in schema public grant ".formatted(owner);
        statement.execute(future + "select, insert, update, delete on tables to " + to);
        statement.execute(future + "usage, select on sequences to " + to);
    }

    private static void ensureLogin(Statement statement, Login login, String extra)
            throws SQLException {
        var name = checked(login.user());
        if (missing(statement, "select 1 from pg_roles where rolname = '%s'".formatted(name))) {
            statement.execute("create role " + name);
        }
        statement.execute(
                "alter role %s login %s password '%s'".formatted(name, extra, login.password()));
    }

    private static void ensureDatabase(Statement statement, String name, Login owner)
            throws SQLException {
        var found = "select 1 from pg_database where datname = '%s'".formatted(checked(name));
        if (missing(statement, found)) {
            statement.execute("create database %s owner %s".formatted(name, owner));
        }
    }

    private static boolean missing(Statement statement, String query) throws SQLException {
        try (var result = statement.executeQuery(query)) {
            return !result.next();
        }
    }

    private Login login(String user) {
        return new Login(checked(user), passwordOf.apply(user));
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                server + database, superuser.user(), superuser.password());
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name for a database or login: " + name);
        }
        return name;
    }
}
