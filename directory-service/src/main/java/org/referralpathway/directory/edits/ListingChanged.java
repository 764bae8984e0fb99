package org.referralpathway.directory.edits;

/// The listing says something else than when the change was asked for.
public final class ListingChanged extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
