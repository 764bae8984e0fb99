package org.referralpathway.directory.imports;

/// How a file is taken.
public enum Manner {
    /// What can be taken is taken.
    APPLY,
    /// Nothing is written; each row says what it would change.
    DRY_RUN,
    /// As [#APPLY], and what the source listed before and no longer lists is withdrawn. Only for a
    /// file that has all of its source.
    APPLY_AND_WITHDRAW
}
