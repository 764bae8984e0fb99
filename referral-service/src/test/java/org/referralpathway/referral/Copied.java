package org.referralpathway.referral;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Looks into the database under test from outside the service.
final class Copied {
    private Copied() {}

    static boolean service(UUID service, String kind) {
        return !rows("select id from service_copy where id = '%s' and '%s' = any (kinds)"
                        .formatted(service, kind))
                .isEmpty();
    }

    static boolean member(UUID partnership, UUID organization) {
        return !rows("select 1 from partnership_member where partnership = '%s' and organization = '%s'"
                        .formatted(partnership, organization))
                .isEmpty();
    }

    static boolean party(UUID agreement, UUID organization) {
        return !rows("select 1 from agreement_party where agreement = '%s' and organization = '%s'"
                        .formatted(agreement, organization))
                .isEmpty();
    }

    static boolean coordinator(UUID user) {
        return !rows("select 1 from member_copy where user_id = '%s'".formatted(user)).isEmpty();
    }

    static int reserved(UUID pool) {
        return Integer.parseInt(
                rows("select reserved from pool where id = '%s'".formatted(pool)).getFirst());
    }

    /// As if time had passed.
    static void change(String sql) {
        change("referral_system", sql);
    }

    /// As whoever owns the database might.
    static void asOwner(String sql) {
        change("referral_owner", sql);
    }

    private static void change(String login, String sql) {
        var url = System.getProperty("pathway.test.database");
        var password = System.getProperty("pathway.test.password." + login);
        try (var connection = DriverManager.getConnection(url, login, password);
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As the system's login, which row-level security does not hold back.
    static List<String> rows(String sql) {
        return rows("referral_system", sql);
    }

    static List<String> rows(String login, String... statements) {
        var url = System.getProperty("pathway.test.database");
        var password = System.getProperty("pathway.test.password." + login);
        try (var connection = DriverManager.getConnection(url, login, password);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var i = 0; i < statements.length - 1; i++) {
                statement.execute(statements[i]);
            }
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery(statements[statements.length - 1])) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
