package org.referralpathway.directory.edits;

/// A listing has as many unread suggestions as anybody will read.
public final class TooManySuggestions extends RuntimeException {
    TooManySuggestions() {
        super("Too many suggestions wait", null, false, false);
    }
}
