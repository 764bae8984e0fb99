package org.referralpathway.directory.imports.batch;

/// Where a staged file stands.
public enum BatchState {
    STAGED,
    ACCEPTED,
    DISCARDED
}
