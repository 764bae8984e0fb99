package org.referralpathway.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Audit;
import org.referralpathway.clock.WorkingTime;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.problem.NotFound;
import org.referralpathway.need.Need;
import org.referralpathway.need.NeedStatus;
import org.referralpathway.need.Needs;
import org.referralpathway.need.SupportCase;
import org.referralpathway.need.SupportCases;
import org.referralpathway.person.People;
import org.referralpathway.person.SafeContact;
import org.referralpathway.person.Vault;
import org.referralpathway.privacy.SubjectRequests;
import org.referralpathway.sharing.Grounds;
import org.referralpathway.sharing.KeepGround;
import org.referralpathway.task.Tasks;

/// The page of the person helped: what they asked for, where it stands, what is shared with whom,
/// who looked, and their change of mind.
@ApplicationScoped
class OwnPage {
    private static final int MOST_SEEN = 100;
    private final SupportCases cases;
    private final Needs needs;
    private final People people;
    private final Vault vault;
    private final Grounds grounds;
    private final KeepGround keep;
    private final SubjectRequests requests;
    private final Tasks tasks;
    private final Audit audit;
    private final EntityManager entities;
    private final Caller caller;
    private final InstantSource clock;

    OwnPage(
            SupportCases cases,
            Needs needs,
            People people,
            Vault vault,
            Grounds grounds,
            KeepGround keep,
            SubjectRequests requests,
            Tasks tasks,
            Audit audit,
            EntityManager entities,
            Caller caller,
            InstantSource clock) {
        this.cases = cases;
        this.needs = needs;
        this.people = people;
        this.vault = vault;
        this.grounds = grounds;
        this.keep = keep;
        this.requests = requests;
        this.tasks = tasks;
        this.audit = audit;
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param organizationName who has it or has had it; null while it is looked for
    /// @param asked whether somebody waits to hear that it is still needed
    public record Wanted(
            UUID need,
            String kindLabel,
            String status,
            @Nullable String organizationName,
            Instant postedAt,
            boolean asked) {}

    /// Whom they do not want stands nowhere here: somebody else may hold the link and the code.
    ///
    /// @param categories of `identity`, `contact`, `address`, `need`; empty when nothing is shared
    /// @param groups the only groups that may know, by name; empty for any that says yes
    public record Shared(
            @Nullable String basis,
            List<String> categories,
            List<String> groups,
            @Nullable LocalDate until) {}

    public record Seen(String organizationName, String act, String purpose, Instant at) {}

    /// @param askedName the organisation that asked for help with or for the person
    /// @param complaints whom to tell who is not the group
    public record Page(
            String firstName,
            String askedName,
            @Nullable String complaints,
            @Nullable String complaintsPhone,
            SafeContact safeContact,
            List<Wanted> wanted,
            Shared shared,
            List<Seen> seen) {
        @Override
        public String toString() {
            return "Page[not shown]";
        }
    }

    @Transactional
    Page read(UUID supportCase) {
        var of = cases.requireOwn(supportCase);
        audit.note(of.person(), List.of("identity", "need", "consent"), "read", "own", null);
        var person = people.requireOwn(of.person(), caller.organization());
        var details = person.open(vault.of(of.person()));
        var whom = whom(of);
        return new Page(
                details.givenName(),
                whom.get(0, String.class),
                whom.get(1, String.class),
                whom.get(2, String.class),
                details.safeContact(),
                wanted(supportCase),
                shared(supportCase),
                seen(of.person()));
    }

    /// What the person agreed to ends at once, and every view that rests on it. What rests on
    /// another basis is not theirs to end: their objection goes to the privacy officer.
    @Transactional
    UUID changeOfMind(UUID supportCase) {
        var basis = shared(supportCase).basis();
        if (basis == null || basis.equals("consent")) {
            return keep.withdraw(supportCase);
        }
        return requests.objection(cases.requireOwn(supportCase).person());
    }

    /// Nothing is ended by a click: somebody might press it for them. A human asks.
    @Transactional
    UUID notNeeded(UUID supportCase, UUID need) {
        var at = clock.instant();
        tasks.open(Tasks.Kind.STILL_NEEDED, requireLive(supportCase, need, at), null, at);
        return supportCase;
    }

    /// "Yes, I still need it": nobody has to ask. What they said themselves a human still looks at.
    @Transactional
    UUID stillNeeded(UUID supportCase, UUID need) {
        var at = clock.instant();
        tasks.stillNeeded(requireLive(supportCase, need, at), at);
        return supportCase;
    }

    /// "This is not safe any more": whoever helps sees it at once. Nothing is made safe again from
    /// here, since somebody else may hold the link and the code.
    @Transactional
    UUID lessSafe(UUID supportCase, SafeContact more) {
        var of = cases.requireOwn(supportCase);
        audit.note(of.person(), List.of("identity"), "record", "own", null);
        people.requireOwn(of.person(), caller.organization()).lessSafe(more, vault.of(of.person()));
        return supportCase;
    }

    private Need requireLive(UUID supportCase, UUID need, Instant at) {
        var found = needs.requireLocked(need, caller.organization(), at);
        if (!found.supportCase().equals(supportCase) || !found.status().live()) {
            throw new NotFound();
        }
        return found;
    }

    private Tuple whom(SupportCase of) {
        return (Tuple)
                entities.createNativeQuery(
                                """
                                select coalesce(o.name, ''), p.statutory_contact, p.statutory_phone
                                from pathway p left join organization_copy o on o.id = ?1
                                where p.id = ?2 order by p.version desc limit 1\
                                """,
                                Tuple.class)
                        .setParameter(1, of.organization())
                        .setParameter(2, of.pathway())
                        .getSingleResult();
    }

    private List<Wanted> wanted(UUID supportCase) {
        @SuppressWarnings("unchecked")
        List<Tuple> found =
                entities.createNativeQuery(
                                """
                                select n.id, k.label, n.status, o.name, n.posted_at,
                                       exists (select 1 from task t where t.need = n.id and t.kind = 'still-needed'
                                               and t.referral is not null and t.done_at is null)
                                from need n join kind k on k.code = n.kind
                                left join referral r on r.need = n.id
                                    and r.status in ('ACCEPTED', 'IN_PROGRESS', 'ON_HOLD', 'DELIVERED', 'CLOSED')
                                left join organization_copy o on o.id = r.organization
                                where n.support_case = ?1 and n.status <> 'ERROR' order by n.id limit 100\
                                """,
                                Tuple.class)
                        .setParameter(1, supportCase)
                        .getResultList();
        return found.stream()
                .map(row ->
                        new Wanted(
                                row.get(0, UUID.class),
                                row.get(1, String.class),
                                NeedStatus.valueOf(row.get(2, String.class)).name(),
                                row.get(3, String.class),
                                row.get(4, Instant.class),
                                row.get(5, Boolean.class)))
                .toList();
    }

    private Shared shared(UUID supportCase) {
        var today = clock.instant().atZone(WorkingTime.ZONE).toLocalDate();
        return grounds.of(supportCase).stream()
                .filter(ground -> ground.endedAt() == null && !ground.until().isBefore(today))
                .findFirst()
                .map(ground ->
                        new Shared(
                                ground.basis(),
                                ground.categories(),
                                names(ground.organizations()),
                                ground.until()))
                .orElse(new Shared(null, List.of(), List.of(), null));
    }

    private List<String> names(@Nullable List<UUID> organizations) {
        @SuppressWarnings("unchecked")
        List<String> names =
                organizations == null
                        ? List.of()
                        : entities.createNativeQuery(
                                        "select name from organization_copy where id in ?1 order by name",
                                        String.class)
                                .setParameter(1, organizations)
                                .getResultList();
        return names;
    }

    /// Each organisation once a day for each thing it did, the newest first.
    private List<Seen> seen(UUID person) {
        @SuppressWarnings("unchecked")
        List<Tuple> found =
                entities.createNativeQuery(
                                "select name, act, purpose, at from seen_by(?1, ?2)", Tuple.class)
                        .setParameter(1, person)
                        .setParameter(2, MOST_SEEN)
                        .getResultList();
        return found.stream()
                .map(row ->
                        new Seen(
                                row.get(0, String.class),
                                row.get(1, String.class),
                                row.get(2, String.class),
                                row.get(3, Instant.class)))
                .toList();
    }
}
