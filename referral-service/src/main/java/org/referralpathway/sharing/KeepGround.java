package org.referralpathway.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Audit;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.kit.problem.NotFound;
import org.referralpathway.need.SupportCase;
import org.referralpathway.need.SupportCases;
import org.referralpathway.person.People;
import org.referralpathway.person.Vault;

/// Writes down on what ground a case's facts may be shared, and ends it. A new one replaces the one
/// before; none is ever changed.
@ApplicationScoped
public class KeepGround {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int LONGEST_YEARS = 2;
    private static final int ABLE_IN_SCOTLAND = 12;
    private static final int ABLE = 16;
    private final EntityManager entities;
    private final SupportCases cases;
    private final Grounds grounds;
    private final People people;
    private final Vault vault;
    private final Audit audit;
    private final Event<GroundEnded> ended;
    private final Caller caller;
    private final Uuid7 ids;
    private final InstantSource clock;

    KeepGround(
            EntityManager entities,
            SupportCases cases,
            Grounds grounds,
            People people,
            Vault vault,
            Audit audit,
            Event<GroundEnded> ended,
            Caller caller,
            Uuid7 ids,
            InstantSource clock) {
        this.entities = entities;
        this.cases = cases;
        this.grounds = grounds;
        this.people = people;
        this.vault = vault;
        this.audit = audit;
        this.ended = ended;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    UUID record(UUID caseId, Ground ground) {
        var at = clock.instant();
        var of = cases.requireOwn(caseId);
        check(of, ground, at.atZone(ZONE).toLocalDate());
        var unwanted = unwanted(of, ground);
        end(of.id(), "replaced", at);
        insert(of, ground, unwanted, null, at);
        if (ground.neverPeople() != null && !ground.neverPeople().isEmpty()) {
            entities.createNativeQuery("select cast(revoke_volunteers(?1, ?2) as text)")
                    .setParameter(1, of.id())
                    .setParameter(2, at)
                    .getSingleResult();
        }
        audit.note(of.person(), List.of("consent"), "record", "arrange-help", null);
        return of.id();
    }

    /// Until an emergency is over what is needed to save life and health is shared, where the
    /// person has not said anything: neither yes nor no. Whom they do not want is kept.
    ///
    /// @param until the day on which it is over at the latest; the hour is the incident's
    @Transactional
    public void inEmergency(UUID caseId, UUID incident, LocalDate until) {
        var at = clock.instant();
        var of = cases.requireOwnLocked(caseId);
        if (hasSpoken(of, at)) {
            return;
        }
        end(of.id(), "replaced", at);
        var ground =
                new Ground(
                        Ground.Basis.VITAL_INTERESTS,
                        null,
                        null,
                        null,
                        false,
                        null,
                        List.of("identity", "contact", "address", "need"),
                        null,
                        null,
                        null,
                        "emergency",
                        until);
        insert(
                of,
                ground,
                new Grounds.Unwanted(
                        grounds.groupsNeverOf(of.person()), List.of(), grounds.unwanted(of).by()),
                incident,
                at);
        audit.note(of.person(), List.of("consent"), "record", "emergency", null);
    }

    /// Whether something holds for the case, or the person said no in any case; whoever does not
    /// want somebody by name is asked by a human.
    private boolean hasSpoken(SupportCase of, Instant at) {
        return !entities.createNativeQuery(
                        """
                        select 1 from sharing_basis b
                        where b.support_case = ?1 and b.ended_at is null and emergency_holds(b, ?3)
                          and b.valid_until >= ?4
                        union all
                        select 1 from sharing_basis b
                        where b.person = ?2 and (b.end_reason = 'withdrawn' or b.never_people is not null)\
                        """)
                .setParameter(1, of.id())
                .setParameter(2, of.person())
                .setParameter(3, at)
                .setParameter(4, at.atZone(ZONE).toLocalDate())
                .getResultList()
                .isEmpty();
    }

    /// The emergency is over, and so is what it gave; who knew hears of it.
    @Transactional
    public void endEmergency(UUID caseId) {
        var at = clock.instant();
        var of = cases.requireOwn(caseId);
        var ended =
                entities.createNativeQuery(
                                """
                                update sharing_basis set ended_at = ?2, end_reason = 'incident-ended'
                                where support_case = ?1 and ended_at is null and incident is not null\
                                """)
                        .setParameter(1, caseId)
                        .setParameter(2, at)
                        .executeUpdate();
        if (ended > 0) {
            audit.note(of.person(), List.of("consent"), "withdraw", "emergency", null);
            this.ended.fire(new GroundEnded(of.id(), GroundEnded.Why.INCIDENT_ENDED, at));
        }
    }

    /// Closes every view that rested on it, at once.
    @Transactional
    public UUID withdraw(UUID caseId) {
        var at = clock.instant();
        var of = cases.requireOwn(caseId);
        if (end(of.id(), "withdrawn", at) == 0) {
            throw new NotFound();
        }
        audit.note(of.person(), List.of("consent"), "withdraw", "arrange-help", null);
        ended.fire(new GroundEnded(of.id(), GroundEnded.Why.CONSENT_WITHDRAWN, at));
        return of.id();
    }

    private int end(UUID caseId, String reason, Instant at) {
        return entities.createNativeQuery(
                        """
                        update sharing_basis set ended_at = ?2, ended_by = ?3, end_reason = ?4
                        where support_case = ?1 and ended_at is null\
                        """)
                .setParameter(1, caseId)
                .setParameter(2, at)
                .setParameter(3, caller.user())
                .setParameter(4, reason)
                .executeUpdate();
    }

    /// Whom the person does not want is not forgotten by leaving it out, nor by a new case. Whoever
    /// may not see it can add to it, and take nothing away.
    private Grounds.Unwanted unwanted(SupportCase of, Ground ground) {
        var before = grounds.unwanted(of);
        var groups = ground.never() == null ? before.groups() : ground.never();
        var names = ground.neverPeople() == null ? before.people() : ground.neverPeople();
        if (before.by() == null || before.by().equals(caller.user())) {
            return new Grounds.Unwanted(groups, names, caller.user());
        }
        return new Grounds.Unwanted(
                both(before.groups(), groups), both(before.people(), names), before.by());
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    private void insert(
            SupportCase of,
            Ground ground,
            Grounds.Unwanted unwanted,
            @Nullable UUID incident,
            Instant at) {
        var id = ids.next();
        var seal = vault.of(of.person());
        entities.createNativeQuery(
                        """
                        insert into sharing_basis (id, support_case, person, organization, basis, wording, how, given_by,
                            interpreter, authority, categories, organizations, never, privacy_notice, valid_until,
                            recorded_by, recorded_at, never_people, incident, never_by)
                        values (?1, ?2, ?3, ?4, ?5, cast(?6 as text), cast(?7 as text), cast(?8 as text), ?9,
                            cast(?10 as bytea), ?11, cast(?12 as uuid[]), ?13, ?14, ?15, ?16, ?17,
                            cast(?18 as bytea), cast(?19 as uuid), ?20)\
                        """)
                .setParameter(1, id)
                .setParameter(2, of.id())
                .setParameter(3, of.person())
                .setParameter(4, of.organization())
                .setParameter(5, ground.basis().code())
                .setParameter(6, ground.wording())
                .setParameter(7, ground.how() == null ? null : ground.how().code())
                .setParameter(8, ground.givenBy() == null ? null : ground.givenBy().code())
                .setParameter(9, ground.interpreter())
                .setParameter(10, seal.close(id, "authority", ground.authority()))
                .setParameter(11, ground.categories().stream().sorted().toArray(String[]::new))
                .setParameter(12, array(ground.organizations()))
                .setParameter(13, unwanted.groups().toArray(new UUID[0]))
                .setParameter(14, ground.privacyNotice())
                .setParameter(15, ground.until())
                .setParameter(16, caller.user())
                .setParameter(17, at)
                .setParameter(18, NamedPeople.close(seal, id, unwanted.people()))
                .setParameter(19, incident == null ? null : incident.toString())
                .setParameter(20, unwanted.by() == null ? caller.user() : unwanted.by())
                .executeUpdate();
    }

    /// As PostgreSQL writes an array.
    private static @Nullable String array(@Nullable List<UUID> organizations) {
        return organizations == null
                ? null
                : "{" + String.join(",", organizations.stream().map(UUID::toString).toList()) + "}";
    }

    private void check(SupportCase of, Ground ground, LocalDate today) {
        if (ground.until().isBefore(today)
                || ground.until().isAfter(today.plusYears(LONGEST_YEARS))) {
            throw new InvalidField("/until", "Enter a date within the next two years");
        }
        if (ground.basis() != Ground.Basis.CONSENT) {
            refuse(ground.how() != null, "/how", "Only consent is given in some way");
            refuse(ground.givenBy() != null, "/givenBy", "Only consent is given by somebody");
            refuse(ground.wording() != null, "/wording", "Only consent has words to agree to");
            return;
        }
        refuse(ground.wording() == null, "/wording", "Say which words were agreed to");
        refuse(ground.how() == null, "/how", "Choose how it was given");
        refuse(ground.givenBy() == null, "/givenBy", "Choose who decided");
        refuse(
                ground.authority() == null && needsAuthority(of, ground, today),
                "/authority",
                "Say by what authority this was decided");
    }

    /// Whoever decides for somebody else says why; so does a child below the age at which they are
    /// presumed able.
    private boolean needsAuthority(SupportCase of, Ground ground, LocalDate today) {
        if (ground.givenBy() != Ground.GivenBy.PERSON) {
            return true;
        }
        var person = people.requireOwn(of.person(), caller.organization());
        var born = person.open(vault.of(of.person())).dateOfBirth();
        return born != null
                && Period.between(born, today).getYears()
                        < (isInScotland(of) ? ABLE_IN_SCOTLAND : ABLE);
    }

    private boolean isInScotland(SupportCase of) {
        @SuppressWarnings("unchecked")
        List<String> nations =
                entities.createNativeQuery(
                                "select nation from partnership_copy where id = ?1", String.class)
                        .setParameter(1, of.partnership())
                        .getResultList();
        return nations.contains("scotland");
    }

    private static void refuse(boolean wrong, String pointer, String message) {
        if (wrong) {
            throw new InvalidField(pointer, message);
        }
    }
}
