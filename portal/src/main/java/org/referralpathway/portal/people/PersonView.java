package org.referralpathway.portal.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person as the referral service knows them.
public record PersonView(
        UUID id,
        String givenName,
        String familyName,
        @Nullable LocalDate dateOfBirth,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable String postcode,
        @Nullable String language,
        @Nullable String note,
        @Nullable Instant recordedAt) {
    public String name() {
        return givenName + " " + familyName;
    }

    public String page() {
        return "/people/" + id;
    }

    public String newNeed() {
        return "/needs/new?person=" + id;
    }
}
