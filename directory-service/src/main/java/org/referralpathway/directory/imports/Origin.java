package org.referralpathway.directory.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.imports.file.Joining;
import org.referralpathway.directory.steward.Stewardship;

/// Where records come from.
///
/// @param source the feed's or file's own name, the same each time it comes
/// @param by whose word it is taken on: a record that is here and lies elsewhere is not changed
/// @param joining how its rows join what is held; null where they speak for whole records
public record Origin(String source, Instant at, Stewardship by, @Nullable Joining joining) {}
