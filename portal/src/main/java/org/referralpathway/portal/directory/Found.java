package org.referralpathway.portal.directory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A page of the directory's answer.
///
/// @param total exact to 1,000; more than that is said as "more than 1,000"
public record Found(List<Hit> items, @Nullable String next, long total) {
    private static final long MOST_COUNTED = 1_000;

    /// A service, and why it was found.
    public record Hit(
            UUID service,
            String name,
            String organizationName,
            @Nullable String description,
            @Nullable String url,
            @Nullable String email,
            List<Reason> reasons) {
        /// Only addresses of the web become links: a listing is written by others.
        public @Nullable String website() {
            return url != null && url.matches("https?://.*") ? url : null;
        }
    }

    /// Why, in plain English.
    public record Reason(String code, String text) {}

    public String count() {
        if (total > MOST_COUNTED) {
            return "More than 1,000 services found";
        }
        return switch ((int) total) {
            case 0 -> "No services found";
            case 1 -> "1 service found";
            default -> "%,d services found".formatted(total);
        };
    }
}
