package org.referralpathway.person;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Someone who is helped. Everything that says who they are is sealed; in clear stay the language
/// and the age band, which matching needs.
@Entity
public class Person {
    @Id private UUID id;
    private UUID organization;
    private byte[] givenName;
    private byte[] familyName;
    private byte @Nullable [] dateOfBirth;
    private byte @Nullable [] phone;
    private byte @Nullable [] email;
    private byte @Nullable [] address;
    private byte @Nullable [] postcode;
    private byte @Nullable [] note;
    private byte @Nullable [] safeContact;
    private byte @Nullable [] identifiers;
    private @Nullable String language;
    private List<String> access;

    @Enumerated(EnumType.STRING)
    private AgeBand ageBand;

    private boolean atRisk;
    private UUID recordedBy;
    private Instant recordedAt;
    private @Nullable Instant erasedAt;
    @Version private long version;

    protected Person() {}

    Person(
            UUID id,
            UUID organization,
            UUID recordedBy,
            Instant at,
            LocalDate today,
            Details told,
            Vault.Seal seal) {
        this.id = id;
        this.organization = organization;
        this.recordedBy = recordedBy;
        this.recordedAt = at;
        write(told, today, seal);
    }

    /// Writes down what is known now, in the place of what was.
    void change(Details told, LocalDate today, Vault.Seal seal) {
        write(told, today, seal);
    }

    /// Ways of reaching them that are not safe any more, beside those that were not before.
    public void lessSafe(SafeContact more, Vault.Seal seal) {
        safeContact =
                seal.close(id, "safe_contact", Sealed.write(open(seal).safeContact().and(more)));
    }

    private void write(Details told, LocalDate today, Vault.Seal seal) {
        this.ageBand = AgeBand.of(told.dateOfBirth(), today);
        this.language = told.language();
        this.access = told.access();
        if (told.atRisk() != null) {
            this.atRisk = told.atRisk();
        }
        this.givenName = sealed(seal, "given_name", told.givenName());
        this.familyName = sealed(seal, "family_name", told.familyName());
        this.dateOfBirth = seal.close(id, "date_of_birth", text(told.dateOfBirth()));
        this.phone = seal.close(id, "phone", told.phone());
        this.email = seal.close(id, "email", told.email());
        this.address = seal.close(id, "address", told.address());
        this.postcode = seal.close(id, "postcode", told.postcode());
        this.note = seal.close(id, "note", told.note());
        this.safeContact = seal.close(id, "safe_contact", Sealed.write(told.safeContact()));
        this.identifiers = seal.close(id, "identifiers", Sealed.write(told.identifiers()));
    }

    /// What somebody told about a person, in clear. Who is not said to be at risk stays what they
    /// were. Never logged, never in an event.
    public record Details(
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
            @Nullable Boolean atRisk) {
        /// Records print their components; this one must not.
        @Override
        public String toString() {
            return "Details[not shown]";
        }
    }

    public Details open(Vault.Seal seal) {
        var born = seal.open(id, "date_of_birth", dateOfBirth);
        return new Details(
                opened(seal, "given_name", givenName),
                opened(seal, "family_name", familyName),
                born == null || seal.isErased() ? null : LocalDate.parse(born),
                seal.open(id, "phone", phone),
                seal.open(id, "email", email),
                seal.open(id, "address", address),
                seal.open(id, "postcode", postcode),
                language,
                access,
                seal.open(id, "note", note),
                seal.isErased() || safeContact == null
                        ? SafeContact.ANY
                        : Sealed.safeContact(seal.open(id, "safe_contact", safeContact)),
                seal.isErased() || identifiers == null
                        ? List.of()
                        : Sealed.identifiers(seal.open(id, "identifiers", identifiers)),
                atRisk);
    }

    public UUID id() {
        return id;
    }

    public void erased(Instant at) {
        erasedAt = at;
        language = null;
        access = List.of();
    }

    public @Nullable Instant erasedAt() {
        return erasedAt;
    }

    public UUID organization() {
        return organization;
    }

    public AgeBand ageBand() {
        return ageBand;
    }

    long version() {
        return version;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    private byte[] sealed(Vault.Seal seal, String column, String text) {
        return java.util.Objects.requireNonNull(seal.close(id, column, text));
    }

    private String opened(Vault.Seal seal, String column, byte[] sealed) {
        return java.util.Objects.requireNonNull(seal.open(id, column, sealed));
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
