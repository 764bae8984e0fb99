package org.referralpathway.directory.imports;

import java.sql.SQLException;

/// Whether the database refused a row for what it says, not for the state the database is in.
final class Clash {
    private Clash() {}

    static boolean causes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var state = cause instanceof SQLException sql ? sql.getSQLState() : null;
            if (state != null && (state.startsWith("22") || state.startsWith("23"))) {
                return true;
            }
        }
        return false;
    }
}
