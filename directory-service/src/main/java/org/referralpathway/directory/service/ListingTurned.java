package org.referralpathway.directory.service;

import java.util.UUID;

/// Something was decided about a listing as a whole, told inside the transaction that decides it.
///
/// @param field what it is about: its state, whether its places are secret, whose record it is
/// @param before what it was, in words
/// @param after what it is now, in words
public record ListingTurned(UUID service, What field, String before, String after) {
    public enum What {
        STATUS,
        PLACES,
        GROUP
    }
}
