package org.referralpathway.directory.imports.batch;

/// A file that was accepted or discarded can be neither any more.
public final class BatchIsClosed extends RuntimeException {
    private final BatchState state;

    BatchIsClosed(BatchState state) {
        super("The file is no longer staged", null, false, false);
        this.state = state;
    }

    public BatchState state() {
        return state;
    }
}
