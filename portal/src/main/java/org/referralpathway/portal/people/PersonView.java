package org.referralpathway.portal.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
        @Nullable SafeContact safeContact,
        List<NewPerson.Identifier> identifiers,
        boolean atRisk,
        List<UUID> probablySame,
        int version,
        @Nullable Instant recordedAt) {
    public PersonView {
        identifiers = identifiers == null ? List.of() : identifiers;
        probablySame = probablySame == null ? List.of() : probablySame;
    }

    /// The health service's number, where one is known.
    public @Nullable String nhsNumber() {
        return identifiers.stream()
                .filter(one -> one.system().equals("nhs-number"))
                .map(NewPerson.Identifier::value)
                .findFirst()
                .orElse(null);
    }

    public String name() {
        return givenName + " " + familyName;
    }

    public String page() {
        return "/people/" + id;
    }

    /// The question that comes before a need.
    public String safe() {
        return page() + "/safe";
    }

    public String newNeed() {
        return "/needs/new?person=" + id;
    }
}
