package org.referralpathway.directory.hsds;

/// Something about a row of an import that its sender should know.
///
/// @param pointer where in the row
/// @param detail what is wrong, in words that a person can act on; never the value itself
/// @param fatal whether the row cannot be taken at all
public record Finding(String pointer, String detail, boolean fatal) {
    public static Finding rejected(String pointer, String detail) {
        return new Finding(pointer, detail, true);
    }

    public static Finding warning(String pointer, String detail) {
        return new Finding(pointer, detail, false);
    }

    /// The same finding seen from further out.
    public Finding under(String prefix) {
        return new Finding(prefix + pointer, detail, fatal);
    }
}
