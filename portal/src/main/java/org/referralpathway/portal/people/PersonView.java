package org.referralpathway.portal.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.words.AccessNeeds;

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
        List<String> access,
        @Nullable String note,
        @Nullable SafeContact safeContact,
        List<NewPerson.Identifier> identifiers,
        boolean atRisk,
        List<UUID> probablySame,
        int version,
        @Nullable Instant recordedAt) {
    public PersonView {
        access = access == null ? List.of() : access;
        identifiers = identifiers == null ? List.of() : identifiers;
        probablySame = probablySame == null ? List.of() : probablySame;
    }

    /// The health service's number, where one is known.
    public @Nullable String nhsNumber() {
        return number("nhs-number");
    }

    /// The same in Scotland.
    public @Nullable String chiNumber() {
        return number("chi");
    }

    @Nullable String number(String system) {
        return identifiers.stream()
                .filter(one -> one.system().equals(system))
                .map(NewPerson.Identifier::value)
                .findFirst()
                .orElse(null);
    }

    /// In words.
    public String accessText() {
        return AccessNeeds.choices().stream()
                .filter(choice -> access.contains(choice.value()))
                .map(Choice::text)
                .collect(Collectors.joining(", "));
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
