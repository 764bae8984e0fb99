package org.referralpathway.kit.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The login that the relay and the consumers use. Services whose users are held back by row-level
/// security give them one of their own (`pathway.kit.datasource=system`); the others share the
/// pool.
@ApplicationScoped
public class KitDatabase {
    private static final String DEFAULT = "<default>";
    private final AgroalDataSource pool;
    private final Config config;
    private final String prefix;

    KitDatabase(
            @Any Instance<AgroalDataSource> pools,
            Config config,
            @ConfigProperty(name = "pathway.kit.datasource", defaultValue = DEFAULT) String name) {
        var shared = name.equals(DEFAULT);
        this.pool =
                shared
                        ? pools.select(jakarta.enterprise.inject.Default.Literal.INSTANCE).get()
                        : pools.select(new DataSource.DataSourceLiteral(name)).get();
        this.config = config;
        this.prefix = shared ? "quarkus.datasource." : "quarkus.datasource." + name + ".";
    }

    /// A connection of the pool; inside a transaction it is part of it.
    public Connection connection() throws SQLException {
        return pool.getConnection();
    }

    /// A connection of nobody else, for session locks and LISTEN.
    Connection ownConnection() throws SQLException {
        return DriverManager.getConnection(
                setting("jdbc.url"), setting("username"), setting("password"));
    }

    private String setting(String name) {
        return config.getValue(prefix + name, String.class);
    }
}
