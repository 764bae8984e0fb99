package org.referralpathway.privacy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/// After a restore from a backup somebody may be back who was erased. Before anything is served
/// they are erased again, from whichever list of erasures is the newer.
@ApplicationScoped
class Erasures {
    private static final Logger LOG = Logger.getLogger(Erasures.class);
    private static final String[] REPLAY = {
        "insert into vault.erasure select person, erased_at from erasure on conflict do nothing",
        "insert into erasure select person, erased_at from vault.erasure on conflict do nothing",
        "delete from person_hash h using erasure e where e.person = h.person",
        "delete from vault.person_key k using erasure e where e.person = k.person",
        "update person p set erased_at = e.erased_at, language = null, access = '{}' from erasure e"
                + " where e.person = p.id and p.erased_at is null",
        "update link l set revoked_at = e.erased_at from erasure e join support_case c on c.person = e.person"
                + " where l.support_case = c.id and l.revoked_at is null",
        "update link l set revoked_at = e.erased_at from erasure e join need n on n.person = e.person"
                + " join referral r on r.need = n.id where l.referral = r.id and l.revoked_at is null",
    };
    private final AgroalDataSource system;

    Erasures(@DataSource("system") AgroalDataSource system) {
        this.system = system;
    }

    void start(@Observes StartupEvent started) throws SQLException {
        replay();
    }

    void replay() throws SQLException {
        try (var connection = system.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            var again = 0;
            for (var sql : REPLAY) {
                again += statement.executeUpdate(sql);
            }
            connection.commit();
            if (again > 0) {
                LOG.warnf("Erasures were replayed after a restore: %d rows", again);
            }
        }
    }
}
