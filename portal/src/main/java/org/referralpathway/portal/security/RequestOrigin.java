package org.referralpathway.portal.security;

import org.jspecify.annotations.Nullable;

/// Where the browser says that a request was started.
///
/// @param site `Sec-Fetch-Site`, which a page cannot forge
/// @param origin `Origin`, for browsers too old to send the first
/// @param own scheme, host and port of this portal
record RequestOrigin(@Nullable String site, @Nullable String origin, String own) {
    /// A request that says nothing about where it came from is not ours either.
    boolean isOurs() {
        if (site != null) {
            return site.equals("same-origin");
        }
        return own.equals(origin);
    }
}
