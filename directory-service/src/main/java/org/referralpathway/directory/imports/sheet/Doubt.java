package org.referralpathway.directory.imports.sheet;

import java.util.UUID;

/// Something in a sheet that somebody should look at. It stops nothing.
///
/// @param record the organisation or service it is about
/// @param line where it stands in the sheet
/// @param field the column's meaning
/// @param detail what is to be done, in plain words
/// @param told what the cell says, at most 200 characters
public record Doubt(UUID record, int line, Field field, String detail, String told) {
    private static final int LONGEST = 200;

    public Doubt {
        told = told.substring(0, Math.min(LONGEST, told.length()));
    }
}
