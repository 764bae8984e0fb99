package org.referralpathway.directory.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/// Five thousand rows of each kind, so that PostgreSQL plans as it will when there is something to
/// read. They are made in a transaction that is undone, so no other test sees them.
public final class ManyRows implements AutoCloseable {
    private static final String FILL =
            """
            insert into organization (id, name, status, document, sequence, version, recorded_at, changed_at)
              select gen_random_uuid(), 'o', 'active', '{}', 1, 0, 'epoch', 'epoch' from generate_series(1, 5000);
            insert into service (id, organization_id, name, status, document, kinds, remote, districts,
                outcodes, languages, access, alive_on, tell_on, sequence, version, recorded_at, changed_at)
              select gen_random_uuid(), id, 's', 'active', '{}', array['kind-' || (random() * 40)::int], random() < 0.01,
                array['E' || (random() * 300)::int], array['ZX' || (random() * 2000)::int], '{}', '{}',
                date '2026-01-01' + (random() * 300)::int, date '2026-07-01' + (random() * 300)::int, 1, 0, 'epoch', 'epoch'
              from organization;
            insert into location (id, kind, document, access, version, recorded_at, changed_at)
              select gen_random_uuid(), 'physical', '{}', '{}', 0, 'epoch', 'epoch' from generate_series(1, 5000);
            insert into service_at_location (id, service_id, location_id)
              select gen_random_uuid(), s.id, l.id from
                (select id, row_number() over () n from service) s join
                (select id, row_number() over () n from location) l using (n);
            insert into capacity_pool (id, service_id, unit, status, sequence, version, recorded_at, changed_at)
              select gen_random_uuid(), id, 'places', 'CAPACITY', 1, 0, 'epoch', 'epoch' from service;
            insert into member (user_id, organization_id, teams, desks, coordinates, from_day, sequence, version, recorded_at, changed_at)
              select gen_random_uuid(), id, '{}', '{}', array[gen_random_uuid()], 'epoch', 1, 0, 'epoch', 'epoch' from organization;
            insert into opening select id, 'MO', '10:00', '12:00' from service;
            insert into postcode select 'ZX' || n, 'ZX', null, null, 51.8, -0.4, false from generate_series(1, 5000) n;
            insert into taxonomy_term select gen_random_uuid(), null, null, 't', '{}' from generate_series(1, 5000);
            update location set latitude = 50 + random() * 5, longitude = random() * -4 where document = '{}';
            insert into catchment_ring (service_id, part, hole, ring)
              select id, 0, false, polygon(circle(point(random() * -4, 50 + random() * 5), 0.05)) from service;
            analyze catchment_ring; analyze opening; analyze postcode; analyze taxonomy_term; analyze organization; analyze service; analyze location; analyze service_at_location;
            insert into word values ('a1b2c3d4') on conflict do nothing; insert into word select substr(md5(n::text), 1, 9) from generate_series(1, 100000) n on conflict do nothing; analyze word;
            analyze capacity_pool; analyze member\
            """;

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z]\\w*)");
    private final Connection owner;

    public ManyRows() throws SQLException {
        var config = ConfigProvider.getConfig();
        var as = new Properties();
        as.setProperty("user", config.getValue("quarkus.flyway.username", String.class));
        as.setProperty("password", config.getValue("quarkus.flyway.password", String.class));
        // Else the driver asks for values, of which a generic plan has none.
        as.setProperty("preferQueryMode", "simple");
        owner =
                DriverManager.getConnection(
                        config.getValue("quarkus.flyway.jdbc-url", String.class), as);
        owner.setAutoCommit(false);
        try (var statement = owner.createStatement()) {
            statement.execute(FILL);
        }
    }

    /// What the first row says; null where there is none.
    public @Nullable String text(String query) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    public String plan(String query) throws SQLException {
        return explain("explain " + query);
    }

    /// The plan that is made once for all values.
    ///
    /// @param query with named parameters
    public String genericPlan(String query) throws SQLException {
        var names = new LinkedHashSet<String>();
        var numbered =
                PARAMETER
                        .matcher(query)
                        .replaceAll(found -> {
                            names.add(found.group(1));
                            return "\\$" + (List.copyOf(names).indexOf(found.group(1)) + 1);
                        });
        return explain("explain (generic_plan) " + numbered);
    }

    private String explain(String statement) throws SQLException {
        var plan = new StringBuilder();
        try (var explain = owner.createStatement();
                var lines = explain.executeQuery(statement)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    @Override
    public void close() throws SQLException {
        owner.rollback();
        owner.close();
    }
}
