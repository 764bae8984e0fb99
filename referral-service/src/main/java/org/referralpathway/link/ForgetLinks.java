package org.referralpathway.link;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;

/// Links that nobody can use any more are not kept.
@ApplicationScoped
class ForgetLinks {
    private final AgroalDataSource system;
    private final InstantSource clock;

    ForgetLinks(@DataSource("system") AgroalDataSource system, InstantSource clock) {
        this.system = system;
        this.clock = clock;
    }

    @Scheduled(every = "1h", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() throws SQLException {
        try (var connection = system.getConnection();
                var forget = connection.prepareStatement("select forget_links(?)")) {
            forget.setTimestamp(1, Timestamp.from(clock.instant()));
            forget.execute();
        }
    }
}
