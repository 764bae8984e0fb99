package org.referralpathway.duplicate;

/// Somebody compares more people than their work asks for.
final class TooManyComparisons extends RuntimeException {
    TooManyComparisons() {
        super("compared", null, false, false);
    }
}
