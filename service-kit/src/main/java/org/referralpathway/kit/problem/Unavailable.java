package org.referralpathway.kit.problem;

import java.sql.SQLException;
import java.sql.SQLTransientException;

/// Whether the database is away or busy, so that the same request may do better in a moment.
final class Unavailable {
    private Unavailable() {}

    static boolean causes(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && passes(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(SQLException e) {
        var state = e.getSQLState();
        return e instanceof SQLTransientException
                || state == null
                || state.startsWith("08")
                || state.startsWith("40")
                || state.startsWith("53")
                || state.startsWith("57");
    }
}
