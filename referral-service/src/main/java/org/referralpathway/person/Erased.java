package org.referralpathway.person;

/// The person has been erased: nothing more is written about them.
public final class Erased extends RuntimeException {
    Erased() {
        super("Erased", null, false, false);
    }
}
