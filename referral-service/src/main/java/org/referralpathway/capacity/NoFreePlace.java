package org.referralpathway.capacity;

/// Somebody else took the last one.
public final class NoFreePlace extends RuntimeException {
    NoFreePlace() {
        super("No place is free", null, false, false);
    }
}
