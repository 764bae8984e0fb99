package org.referralpathway.directory.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A page of hits.
///
/// @param total how many there are; exact to 1,000, and 1,001 stands for more
/// @param facets on request: hits by kind of need, language and council area
public record Found(
        List<Hit> items,
        @Nullable String next,
        long total,
        @Nullable Map<String, Map<String, Long>> facets) {}
