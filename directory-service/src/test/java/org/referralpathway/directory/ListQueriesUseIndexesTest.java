package org.referralpathway.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralpathway.directory.testing.ManyRows;

/// The plans that PostgreSQL makes for our lists when there is something to list.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListQueriesUseIndexesTest {
    @Inject AgroalDataSource pool;
    private ManyRows rows;

    @BeforeAll
    void fiveThousandOfEach() throws SQLException {
        rows = new ManyRows();
    }

    @AfterAll
    void undone() throws SQLException {
        rows.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from service where status <> 'withdrawn' order by id limit 50",
                "select * from organization where status <> 'withdrawn' order by id limit 50",
                "select * from service where organization_id = '956ca5b1-1f12-36a3-bb0d-330327f7743b' and status <> 'withdrawn' order by id",
                "select * from organization where id in ('956ca5b1-1f12-36a3-bb0d-330327f7743b', 'b5e8145a-c657-3a8e-bd13-d4e2504d208e')",
                "select * from location where id in ('956ca5b1-1f12-36a3-bb0d-330327f7743b', 'b5e8145a-c657-3a8e-bd13-d4e2504d208e')",
                "select * from service_at_location where service_id = '956ca5b1-1f12-36a3-bb0d-330327f7743b'",
                "select * from service_at_location where location_id = '956ca5b1-1f12-36a3-bb0d-330327f7743b'",
                "select id from service where words @@ websearch_to_tsquery('english', 'food bank')",
                "select id from service where terms @> array['956ca5b1-1f12-36a3-bb0d-330327f7743b'::uuid]",
                "select id from service where taxonomies @> array['956ca5b1-1f12-36a3-bb0d-330327f7743b'::uuid]",
                "select id from service where place_rule = 'HELD' and id > '956ca5b1-1f12-36a3-bb0d-330327f7743b' order by id limit 21",
                "select id from service where tell_on <= '2027-07-02' and status = 'active' and place_rule <> 'HELD' order by tell_on limit 200",
                "select * from service where status = 'active' and place_rule <> 'HELD' and alive_on < '2026-11-09' order by alive_on, id limit 50",
                "select record_id from provenance where source = 'x' and kind = 'service' and seen_at < 'epoch'",
                "select id from to_do where state = 'OPEN' and id > '956ca5b1-1f12-36a3-bb0d-330327f7743b' order by id limit 21",
                "select id from import_batch where id < '956ca5b1-1f12-36a3-bb0d-330327f7743b' order by id desc limit 21",
                "select service_id from listing_link where hash = decode('00', 'hex')",
                "select id from location where position <@ box(point(-0.5, 51.8), point(-0.4, 51.9))",
                "select 1 from opening where service_id = '956ca5b1-1f12-36a3-bb0d-330327f7743b'",
                "select * from postcode where postcode = 'LU1 9ZA'",
                "select * from taxonomy_term where taxonomy_id = '956ca5b1-1f12-36a3-bb0d-330327f7743b' order by id",
                "select * from capacity_pool where service_id = '956ca5b1-1f12-36a3-bb0d-330327f7743b' order by id",
                "select user_id from member where organization_id = '956ca5b1-1f12-36a3-bb0d-330327f7743b' order by user_id",
                "select user_id from member where coordinates @> array['956ca5b1-1f12-36a3-bb0d-330327f7743b'::uuid]"
            })
    void noListReadsAWholeTable(String query) throws SQLException {
        var plan = rows.plan(query);

        assertThat(plan).contains("Index").doesNotContain("Seq Scan").doesNotContain("Sort");
    }

    @Test
    void theApplicationMayNotDeleteARecordNorChangeTheSchema() throws SQLException {
        for (var forbidden :
                new String[] {"delete from service", "truncate member", "drop table location"}) {
            try (var connection = pool.getConnection();
                    var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute(forbidden))
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                e -> assertThat(e.getSQLState()).isEqualTo("42501"));
            }
        }
    }
}
