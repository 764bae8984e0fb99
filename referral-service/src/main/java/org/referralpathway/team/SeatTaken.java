package org.referralpathway.team;

/// Somebody holds the seat in these days.
final class SeatTaken extends RuntimeException {
    SeatTaken() {
        super("seat-taken", null, false, false);
    }
}
