package org.referralpathway.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.referralpathway.access.Audit;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.place.Postcode;

/// A worker writes down who needs help.
@ApplicationScoped
public class RecordPerson {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private final People people;
    private final PersonHashes hashes;
    private final Vault vault;
    private final Audit audit;
    private final Caller caller;
    private final Uuid7 ids;
    private final InstantSource clock;

    RecordPerson(
            People people,
            PersonHashes hashes,
            Vault vault,
            Audit audit,
            Caller caller,
            Uuid7 ids,
            InstantSource clock) {
        this.people = people;
        this.hashes = hashes;
        this.vault = vault;
        this.audit = audit;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public UUID record(Person.Details told) {
        var at = clock.instant();
        var today = at.atZone(ZONE).toLocalDate();
        check(told, today);
        var id = ids.next();
        people.persist(
                new Person(
                        id,
                        caller.organization(),
                        caller.user(),
                        at,
                        today,
                        told,
                        vault.create(id)));
        people.flush();
        hashes.keep(id, told);
        audit.note(id, List.of("identity", "contact"), "record", "arrange-help", null);
        return id;
    }

    /// Puts right what was written down.
    @Transactional
    UUID change(UUID id, IfMatch version, Person.Details told) {
        var today = clock.instant().atZone(ZONE).toLocalDate();
        check(told, today);
        var person = people.requireOwn(id, caller.organization());
        version.check(person.version());
        person.change(told, today, vault.of(id));
        people.flush();
        hashes.keep(id, told);
        audit.note(id, List.of("identity", "contact"), "change", "arrange-help", null);
        return id;
    }

    private static void check(Person.Details told, LocalDate today) {
        var born = told.dateOfBirth();
        if (born != null && (born.isAfter(today) || born.isBefore(today.minusYears(130)))) {
            throw new InvalidField("/dateOfBirth", "Enter a date of birth in the past");
        }
        for (var i = 0; i < told.identifiers().size(); i++) {
            if (!told.identifiers().get(i).isValid()) {
                throw new InvalidField(
                        "/identifiers/" + i + "/value", "Check the digits: one of them is wrong");
            }
        }
        if (told.postcode() != null) {
            Postcode.parse(told.postcode(), "/postcode");
        }
    }
}
