package org.referralpathway.kit.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;

/// Runs a transaction, and again up to three times when the database broke it off for the sake of
/// another one: nothing of it has happened then, and the second try usually finds the way free.
public final class Retried {
    private static final Logger LOG = Logger.getLogger(Retried.class);
    private static final int MOST = 3;
    private static final String DEADLOCK = "40P01";
    private static final String SERIALISATION_FAILURE = "40001";

    private Retried() {}

    public static <T> T transaction(Callable<T> work) {
        for (var again = 1; ; again++) {
            try {
                return QuarkusTransaction.requiringNew().call(work);
            } catch (RuntimeException e) {
                if (again > MOST || !brokenOff(e)) {
                    throw e;
                }
                LOG.infof("A transaction was broken off by another, try %d follows", again + 1);
            }
        }
    }

    private static boolean brokenOff(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                var state = sql.getSQLState();
                return DEADLOCK.equals(state) || SERIALISATION_FAILURE.equals(state);
            }
        }
        return false;
    }
}
