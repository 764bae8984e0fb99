package org.referralpathway.notification.delivery;

import java.sql.SQLException;

/// A statement failed. Whoever called finds the state as it was before, and may try again.
final class DatabaseFailure extends RuntimeException {
    DatabaseFailure(SQLException cause) {
        super("SQL state " + cause.getSQLState(), cause);
    }
}
