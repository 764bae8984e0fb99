package org.referralpathway.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Audit;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.Limit;
import org.referralpathway.kit.http.Page;

/// A person as their own worker's organisation sees them.
///
/// @param atRisk known to their own organisation only
/// @param probablySame others of the organisation who are probably the same; empty in lists
record PersonView(
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
        SafeContact safeContact,
        List<Identifier> identifiers,
        boolean atRisk,
        List<UUID> probablySame,
        long version,
        Instant recordedAt) {

    private static PersonView of(Person person, Vault.Seal seal, List<UUID> same) {
        var told = person.open(seal);
        return new PersonView(
                person.id(),
                told.givenName(),
                told.familyName(),
                told.dateOfBirth(),
                told.phone(),
                told.email(),
                told.address(),
                told.postcode(),
                told.language(),
                told.access(),
                told.note(),
                told.safeContact(),
                told.identifiers(),
                Boolean.TRUE.equals(told.atRisk()),
                same,
                person.version(),
                person.recordedAt());
    }

    /// Reads people for their own organisation, and writes down each look.
    @ApplicationScoped
    static class Reader {
        private final People people;
        private final PersonHashes hashes;
        private final Vault vault;
        private final Audit audit;
        private final Caller caller;

        Reader(People people, PersonHashes hashes, Vault vault, Audit audit, Caller caller) {
            this.people = people;
            this.hashes = hashes;
            this.vault = vault;
            this.audit = audit;
            this.caller = caller;
        }

        @Transactional
        PersonView read(UUID id) {
            var person = people.requireOwn(id, caller.organization());
            noteReading(List.of(id));
            return PersonView.of(person, vault.of(id), hashes.sameAs(id));
        }

        @Transactional
        Page<PersonView> list(Limit limit, @Nullable Cursor cursor) {
            var page =
                    Page.of(people.newest(caller.organization(), cursor, limit), limit, Person::id);
            var shown = page.items().stream().map(Person::id).toList();
            noteReading(shown);
            var seals = vault.ofAll(shown);
            return page.map(
                    p -> PersonView.of(p, Objects.requireNonNull(seals.get(p.id())), List.of()));
        }

        private void noteReading(List<UUID> shown) {
            audit.note(shown, List.of("identity", "contact"), "read", "arrange-help", null);
        }
    }
}
