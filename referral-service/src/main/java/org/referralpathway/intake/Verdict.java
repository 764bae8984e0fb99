package org.referralpathway.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of one row.
///
/// @param row its line in the file, the heading being the first
/// @param verdict `created`, `repeated` or `rejected`
/// @param column which column is wrong
public record Verdict(
        long row,
        String verdict,
        @Nullable UUID need,
        @Nullable String column,
        @Nullable String detail) {}
