package org.referralpathway.portal.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Who somebody is, for whoever may know.
public record Who(
        String givenName,
        String familyName,
        @Nullable LocalDate dateOfBirth,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable String postcode,
        @Nullable String language,
        @Nullable String note,
        @Nullable SafeContact safeContact) {
    @Override
    public String toString() {
        return "Who[not shown]";
    }
}
