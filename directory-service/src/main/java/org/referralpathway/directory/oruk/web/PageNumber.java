package org.referralpathway.directory.oruk.web;

/// Which page, counted from 1.
record PageNumber(int value) {
    /// So that the row number stays within what the database counts with.
    private static final int MOST = 10_000_000;

    public static PageNumber fromString(String given) {
        return new PageNumber(Numbers.within("page", given, MOST));
    }
}
