package org.referralpathway.kit.consumer;

import java.sql.SQLException;

/// Sorts what went wrong by what helps: time, or a person.
final class Failures {
    static final int TRIES_OF_THE_UNKNOWN = 5;

    private Failures() {}

    /// @param tries how often this record has failed by now
    /// @return whether the record becomes a dead letter
    static boolean isFinal(Throwable failure, int tries) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                return violatesRule(sql);
            }
        }
        return !mayHeal(failure) && tries >= TRIES_OF_THE_UNKNOWN;
    }

    static String reason(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return String.valueOf(refused.getMessage());
            }
            if (cause instanceof SQLException sql) {
                return "sql-" + sql.getSQLState();
            }
        }
        return failure.getClass().getSimpleName();
    }

    /// Class 22 is bad data, 23 a broken constraint; all else in SQL is the state of the server, a
    /// lock or a deployment under way, and passes.
    private static boolean violatesRule(SQLException sql) {
        var state = sql.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    private static boolean mayHeal(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.io.IOException
                    || cause instanceof jakarta.transaction.RollbackException
                    || cause instanceof jakarta.transaction.SystemException
                    || cause instanceof jakarta.ws.rs.ServerErrorException) {
                return true;
            }
        }
        return false;
    }
}
