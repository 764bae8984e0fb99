package org.referralpathway.directory.query;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jboss.logging.Logger;

/// Works through rows that are due, each in a transaction of its own. Who picks them up holds the
/// row and looks again, so that several instances do it once; one that fails stops no other and is
/// tried again the next time.
public final class DueRows {
    private static final Logger LOG = Logger.getLogger(DueRows.class);
    private static final int BATCH = 200;

    private DueRows() {}

    /// @param due the next due ones, at most so many; a row that is done is not due any more
    public static void each(IntFunction<List<UUID>> due, Consumer<UUID> work) {
        var failed = new HashSet<UUID>();
        while (true) {
            var all =
                    QuarkusTransaction.requiringNew().call(() -> due.apply(BATCH + failed.size()));
            var next = all.stream().filter(id -> !failed.contains(id)).toList();
            if (next.isEmpty()) {
                return;
            }
            for (var id : next) {
                try {
                    QuarkusTransaction.requiringNew().run(() -> work.accept(id));
                } catch (RuntimeException e) {
                    failed.add(id);
                    LOG.errorf("A due row failed (%s): %s", e.getClass().getName(), id);
                }
            }
        }
    }
}
