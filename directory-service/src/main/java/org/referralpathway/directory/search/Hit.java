package org.referralpathway.directory.search;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A service that was found: what the public may read of it in brief, and why it is here.
///
/// @param metres over the ground to its nearest place; absent where it has none nearby
public record Hit(
        UUID service,
        String name,
        UUID organization,
        String organizationName,
        @Nullable String description,
        @Nullable String url,
        @Nullable String email,
        String offerKind,
        boolean remote,
        @Nullable Integer metres,
        List<Reason> reasons) {
    /// Why a service was found, as a code and in plain English.
    public record Reason(String code, String text) {}
}
