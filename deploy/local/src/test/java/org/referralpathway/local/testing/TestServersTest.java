package org.referralpathway.local.testing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.referralpathway.local.Database;
import org.referralpathway.local.Login;

class TestServersTest {
    private final TestServers servers = TestServers.shared();

    @Test
    void eachDatabaseIsNewAndItsOwnerMakesTablesThatTheApplicationMayOnlyUse() throws Exception {
        var database = servers.database("directory");

        execute(database, database.owner(), "create table thing (id int primary key)");
        execute(database, database.app(), "insert into thing values (1)");

        assertThat(servers.database("directory").jdbcUrl()).isNotEqualTo(database.jdbcUrl());
        assertThatThrownBy(() -> execute(database, database.app(), "create table other (id int)"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void onlyTheReferralServiceHasALoginThatRowLevelSecurityDoesNotBind() throws Exception {
        var referral = servers.database("referral");
        var bypasses =
                "do $$ begin if not (select rolbypassrls and not rolsuper from pg_roles"
                        + " where rolname = current_user) then raise 'bound'; end if; end $$";

        assertThat(servers.database("directory").system()).isNull();
        execute(referral, requireNonNull(referral.system()), bypasses);
        assertThatThrownBy(() -> execute(referral, referral.app(), bypasses))
                .hasMessageContaining("bound");
    }

    @Test
    void nobodyGetsInWithoutAPassword() {
        var database = servers.database("directory");

        assertThatThrownBy(() -> execute(database, new Login("postgres", "guess"), "select 1"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void aPrefixHasTheTopicsOfThePlatform() throws Exception {
        var prefix = servers.newTopicPrefix();

        try (var admin =
                Admin.create(Map.of("bootstrap.servers", servers.kafkaBootstrapServers()))) {
            assertThat(admin.listTopics().names().get())
                    .contains(prefix + "referral.referral.v1", prefix + "directory.member.v1");
        }
    }

    private static void execute(Database database, Login as, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), as.user(), as.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
