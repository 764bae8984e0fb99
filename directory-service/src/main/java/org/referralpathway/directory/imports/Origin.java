package org.referralpathway.directory.imports;

import java.time.Instant;

/// Where records come from.
///
/// @param source the feed's or file's own name, the same each time it comes
/// @param at when this import began
public record Origin(String source, Instant at) {}
