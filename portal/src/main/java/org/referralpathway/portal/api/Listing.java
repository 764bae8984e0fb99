package org.referralpathway.portal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a list, and the cursor of the next.
public record Listing<T>(List<T> items, @Nullable String next) {}
