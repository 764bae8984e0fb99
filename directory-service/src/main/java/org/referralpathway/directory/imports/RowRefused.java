package org.referralpathway.directory.imports;

/// A row that is well formed and still cannot be taken; its transaction is undone.
final class RowRefused extends RuntimeException {
    private final String pointer;

    RowRefused(String pointer, String detail) {
        super(detail, null, false, false);
        this.pointer = pointer;
    }

    String under(String row) {
        return row + pointer + ": " + getMessage();
    }
}
