package org.referralpathway.portal.directory;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A page of services in the form of HSDS-UK 3.0, as far as the portal shows it.
public record Services(
        @JsonProperty("total_items") int totalItems,
        @JsonProperty("total_pages") int totalPages,
        @JsonProperty("page_number") int pageNumber,
        List<Listed> contents) {
    /// One service.
    public record Listed(
            UUID id,
            String name,
            @Nullable String description,
            @Nullable String status,
            @Nullable String url,
            @Nullable String email,
            @JsonProperty("assured_date") @Nullable String assuredDate,
            @Nullable Organization organization) {
        /// Only addresses of the web become links: a listing is written by others.
        public @Nullable String website() {
            return url != null && url.matches("https?://.*") ? url : null;
        }

        /// Said only where it is not as usual.
        public @Nullable String notice() {
            return status == null || status.equals("active") ? null : "Not taking referrals now";
        }
    }

    /// Who runs it.
    public record Organization(String name) {}

    public Services {
        contents = contents == null ? List.of() : contents;
    }
}
