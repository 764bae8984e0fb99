package org.referralpathway.person;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Wraps the keys of people anew after the master key was changed, a batch at a time. What people
/// wrote is not touched; a key that is destroyed meanwhile stays destroyed; killed at any line, the
/// next run goes on.
@ApplicationScoped
class RotateKeys {
    private static final Logger LOG = Logger.getLogger(RotateKeys.class);
    private static final int BATCH = 500;
    private static final UUID FIRST = new UUID(0, 0);
    private final AgroalDataSource system;
    private final Masters masters;

    RotateKeys(@DataSource("system") AgroalDataSource system, Masters masters) {
        this.system = system;
        this.masters = masters;
    }

    /// @param master the name of the master key that wraps in this process
    /// @param wrapped how many keys it wraps since this run
    /// @param left how many it does not wrap after the run. The key before is not needed any more
    ///   when every process names the same master and nothing is left
    record Done(String master, int wrapped, long left) {}

    private record Row(UUID person, byte[] wrapped) {}

    Done run() throws SQLException {
        var wrapped = 0;
        var left = 0L;
        try (var connection = system.getConnection()) {
            var after = FIRST;
            for (var rows = next(connection, after); !rows.isEmpty(); ) {
                for (var row : rows) {
                    wrapped += rewrap(connection, row);
                }
                after = rows.getLast().person();
                rows = next(connection, after);
            }
            left = left(connection);
        }
        LOG.infof("Keys wrapped anew: %d, left: %d", wrapped, left);
        return new Done(masters.present().name(), wrapped, left);
    }

    private List<Row> next(Connection connection, UUID after) throws SQLException {
        try (var select =
                connection.prepareStatement(
                        """
                        select person, wrapped from vault.person_key
                        where master is distinct from ? and person > ? order by person limit ?\
                        """)) {
            select.setString(1, masters.present().name());
            select.setObject(2, after);
            select.setInt(3, BATCH);
            var found = new ArrayList<Row>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Row(rows.getObject(1, UUID.class), rows.getBytes(2)));
                }
            }
            return found;
        }
    }

    private long left(Connection connection) throws SQLException {
        try (var select =
                connection.prepareStatement(
                        "select count(*) from vault.person_key where master is distinct from ?")) {
            select.setString(1, masters.present().name());
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /// @return how many were: none where neither master key opens it, or it was destroyed meanwhile
    private int rewrap(Connection connection, Row row) throws SQLException {
        byte[] anew;
        try {
            var keys = masters.unwrap(row.wrapped(), row.person());
            anew = masters.present().wrap(keys, row.person());
        } catch (GeneralSecurityException e) {
            return 0;
        }
        try (var update =
                connection.prepareStatement(
                        "update vault.person_key set wrapped = ?, master = ? where person = ? and wrapped = ?")) {
            update.setBytes(1, anew);
            update.setString(2, masters.present().name());
            update.setObject(3, row.person());
            update.setBytes(4, row.wrapped());
            return update.executeUpdate();
        }
    }
}
