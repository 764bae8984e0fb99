package org.referralpathway.access;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What jobs look for, across all organisations: read by the login of the system, which row-level
/// security does not hold back. What they then do about each row they do for its organisation.
@ApplicationScoped
public class SystemRows {
    private final AgroalDataSource system;

    SystemRows(@DataSource("system") AgroalDataSource system) {
        this.system = system;
    }

    /// Reads one row.
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// @param parameters as JDBC takes them: times as timestamps, days as dates
    public <T> List<T> list(String sql, Reader<T> reader, Object... parameters) {
        try (var connection = system.getConnection();
                var query = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            var found = new ArrayList<T>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Rows could not be read: " + e.getSQLState());
        }
    }
}
