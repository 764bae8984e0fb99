package org.referralpathway.directory.oruk.web;

/// How many on a page.
record PerPage(int value) {
    private static final int MOST = 100;

    public static PerPage fromString(String given) {
        return new PerPage(Numbers.within("per_page", given, MOST));
    }
}
