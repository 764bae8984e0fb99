package org.referralpathway.directory.search;

/// What words may mean besides what they say, as tsqueries; empty for nothing.
///
/// @param meant other words for the same
/// @param nearly the words with those mended that no listing uses
record OtherWords(String meant, String nearly) {
    static final OtherWords NONE = new OtherWords("", "");
}
