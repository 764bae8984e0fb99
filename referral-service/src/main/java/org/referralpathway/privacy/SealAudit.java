package org.referralpathway.privacy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jboss.logging.Logger;

/// Links the rows of the audit by hash, each second, in one process at a time: whoever changes or
/// takes out a row afterwards breaks the chain. The head is logged daily, so that it also stands
/// where the database's owner cannot reach.
@ApplicationScoped
class SealAudit {
    private static final Logger LOG = Logger.getLogger(SealAudit.class);
    private static final int BATCH = 1000;
    private final AgroalDataSource system;
    private final InstantSource clock;
    private Instant told = Instant.EPOCH;

    SealAudit(@DataSource("system") AgroalDataSource system, InstantSource clock) {
        this.system = system;
        this.clock = clock;
    }

    @Scheduled(every = "${pathway.audit.every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void seal() throws SQLException {
        try (var connection = system.getConnection();
                var seal = connection.prepareStatement("select seal_audit(?)")) {
            seal.setInt(1, BATCH);
            seal.execute();
        }
        if (told.plus(1, ChronoUnit.DAYS).isBefore(clock.instant())) {
            told = clock.instant();
            tell();
        }
    }

    private void tell() throws SQLException {
        try (var connection = system.getConnection();
                var head =
                        connection.prepareStatement(
                                "select position, hash from audit_seal order by position desc limit 1");
                var row = head.executeQuery()) {
            if (row.next()) {
                LOG.infof(
                        "Audit sealed up to %d: %s",
                        row.getLong(1), HexFormat.of().formatHex(row.getBytes(2)));
            }
        }
    }
}
