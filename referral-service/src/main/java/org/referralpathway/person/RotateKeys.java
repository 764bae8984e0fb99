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

    /// @param wrapped how many keys the present master key wraps since this run
    /// @param unreadable how many neither master key opens: keep the key before until it is none
    record Done(int wrapped, int unreadable) {}

    private record Row(UUID person, byte[] wrapped) {}

    Done run() throws SQLException {
        var wrapped = 0;
        var unreadable = 0;
        try (var connection = system.getConnection()) {
            var after = FIRST;
            for (var rows = next(connection, after); !rows.isEmpty(); ) {
                for (var row : rows) {
                    if (rewrap(connection, row)) {
                        wrapped++;
                    } else {
                        unreadable++;
                    }
                }
                after = rows.getLast().person();
                rows = next(connection, after);
            }
        }
        LOG.infof("Keys wrapped anew: %d, unreadable: %d", wrapped, unreadable);
        return new Done(wrapped, unreadable);
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

    private boolean rewrap(Connection connection, Row row) throws SQLException {
        byte[] anew;
        try {
            var keys = masters.unwrap(row.wrapped(), row.person());
            anew = masters.present().wrap(keys, row.person());
        } catch (GeneralSecurityException e) {
            return false;
        }
        try (var update =
                connection.prepareStatement(
                        "update vault.person_key set wrapped = ?, master = ? where person = ? and wrapped = ?")) {
            update.setBytes(1, anew);
            update.setString(2, masters.present().name());
            update.setObject(3, row.person());
            update.setBytes(4, row.wrapped());
            update.executeUpdate();
        }
        return true;
    }
}
