package org.referralpathway.kit.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource.DataSourceLiteral;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The login that the relay and the consumers use. Services whose users are held back by row-level
/// security give them one of their own (`pathway.kit.datasource=system`); the others share the
/// pool.
@ApplicationScoped
public class KitDatabase {
    private static final String SHARED = "<default>";
    private final DataSource pool;
    private final String url;
    private final Properties login = new Properties();

    @Inject
    KitDatabase(
            @Any Instance<AgroalDataSource> pools,
            Config config,
            @ConfigProperty(name = "pathway.kit.datasource", defaultValue = SHARED) String name) {
        this(pool(pools, name), setting(config, name, "jdbc.url"));
        login.setProperty("user", setting(config, name, "username"));
        login.setProperty("password", setting(config, name, "password"));
    }

    /// @param url where the pool leads to, with a login if it needs one
    KitDatabase(DataSource pool, String url) {
        this.pool = pool;
        this.url = url;
        login.setProperty("ApplicationName", "outbox-lead");
    }

    /// A connection of the pool; inside a transaction it is part of it.
    public Connection connection() throws SQLException {
        return pool.getConnection();
    }

    /// A connection of nobody else, for session locks and LISTEN.
    Connection ownConnection() throws SQLException {
        return DriverManager.getConnection(url, login);
    }

    private static DataSource pool(Instance<AgroalDataSource> pools, String name) {
        return name.equals(SHARED)
                ? pools.select(Default.Literal.INSTANCE).get()
                : pools.select(new DataSourceLiteral(name)).get();
    }

    private static String setting(Config config, String name, String setting) {
        var prefix = name.equals(SHARED) ? "" : name + ".";
        return config.getValue("quarkus.datasource." + prefix + setting, String.class);
    }
}
