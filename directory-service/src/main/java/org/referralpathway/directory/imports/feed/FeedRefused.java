package org.referralpathway.directory.imports.feed;

/// A feed that answers with something else than its records; nothing of it was taken.
public final class FeedRefused extends RuntimeException {
    FeedRefused(String what) {
        super(what, null, false, false);
    }
}
