package org.referralpathway.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.WiredDatabase;

@QuarkusTest
@QuarkusTestResource(WiredDatabase.class)
class UpkeepTest {
    /// Long before the other tests' rows, so that only these are old.
    private static final Instant NOW = Instant.parse("2020-06-01T00:00:00Z");

    @Inject KitDatabase database;

    @Test
    void whatIsOldGoesAndTheRestStays() throws SQLException {
        run(
                "insert into idempotency select gen_random_uuid(), gen_random_uuid(), 'POST /x', 'upkeep',"
                        + " '', null, t::timestamptz from (values ('2020-05-24T23:00:00Z'),"
                        + " ('2020-05-25T01:00:00Z')) as v(t)");
        run(
                "insert into inbox select 'upkeep', gen_random_uuid(), t::timestamptz"
                        + " from (values ('2020-02-24T00:00:00Z'), ('2020-02-26T00:00:00Z')) as v(t)");
        var upkeep = new Upkeep(database, InstantSource.fixed(NOW));

        assertThat(upkeep.clearIfDue()).isEqualTo(2);
        assertThat(upkeep.clearIfDue()).as("not due again within the hour").isZero();

        assertThat(run("delete from idempotency where key = 'upkeep'")).isEqualTo(1);
        assertThat(run("delete from inbox where consumer = 'upkeep'")).isEqualTo(1);
    }

    private int run(String sql) throws SQLException {
        try (var connection = database.connection();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
