package org.referralpathway.portal.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A person to be recorded.
public record NewPerson(
        String givenName,
        String familyName,
        @Nullable LocalDate dateOfBirth,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable String postcode,
        @Nullable String language,
        @Nullable String note) {}
