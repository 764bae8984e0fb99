package org.referralpathway.directory.hsds;

/// What recording something did.
public enum Change {
    CREATED,
    CHANGED,
    UNCHANGED;

    /// This change of the main record together with one of a part of it.
    public Change with(Change part) {
        return this == UNCHANGED && part != UNCHANGED ? CHANGED : this;
    }
}
