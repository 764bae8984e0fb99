package org.referralpathway.directory.capacity;

import java.util.UUID;

/// A pool belongs to one service for good.
public final class ForeignPool extends RuntimeException {
    ForeignPool(UUID pool) {
        super("Pool " + pool + " belongs to another service", null, false, false);
    }
}
