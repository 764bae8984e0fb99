package org.referralpathway.portal.people;

import java.time.LocalDate;
import java.util.List;
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
        List<String> access,
        @Nullable String note,
        SafeContact safeContact,
        List<Identifier> identifiers,
        boolean atRisk) {
    /// A number that others know the person by.
    public record Identifier(String system, String value, boolean verified) {
        /// Whether it is this number, however it is spaced.
        boolean is(String otherSystem, String otherValue) {
            return system.equals(otherSystem)
                    && value.replace(" ", "").equals(otherValue.replace(" ", ""));
        }
    }
}
