package org.referralpathway.need;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Refusals;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.kit.problem.NotFound;
import org.referralpathway.pathway.Pathways;
import org.referralpathway.person.People;

@ApplicationScoped
public class SupportCases implements PanacheRepositoryBase<SupportCase, UUID> {
    private static final int MOST = 99;
    private final People people;
    private final Refusals refusals;
    private final Pathways pathways;
    private final Caller caller;
    private final Uuid7 ids;
    private final InstantSource clock;

    SupportCases(
            People people,
            Refusals refusals,
            Pathways pathways,
            Caller caller,
            Uuid7 ids,
            InstantSource clock) {
        this.people = people;
        this.refusals = refusals;
        this.pathways = pathways;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /// Opens a case for a person of the caller's own organisation.
    @Transactional
    public UUID open(UUID person, UUID pathway) {
        try {
            people.requireOwn(person, caller.organization());
        } catch (NotFound e) {
            throw new InvalidField("/person", "Choose a person your organisation has recorded");
        }
        var opened =
                new SupportCase(
                        ids.next(),
                        person,
                        caller.organization(),
                        ownTeam(),
                        caller.user(),
                        pathways.require(pathway, "/pathway"),
                        clock.instant());
        persist(opened);
        return opened.id();
    }

    /// Work is a team's before it is anybody's: the relationship must outlive the person.
    private @Nullable String ownTeam() {
        @SuppressWarnings("unchecked")
        List<String> teams =
                getEntityManager()
                        .createNativeQuery(
                                "select teams[1] from member_copy where user_id = ?1 and organization = ?2 and cardinality(teams) > 0",
                                String.class)
                        .setParameter(1, caller.user())
                        .setParameter(2, caller.organization())
                        .getResultList();
        return teams.isEmpty() ? null : teams.getFirst();
    }

    List<SupportCase> openOf(UUID person) {
        return find(
                        "person = ?1 and organization = ?2 and closedAt is null order by id desc",
                        person,
                        caller.organization())
                .range(0, MOST)
                .list();
    }

    /// The same, so that two who write one after the other know of each other.
    public SupportCase requireOwnLocked(UUID id) {
        return find("id = ?1 and organization = ?2", id, caller.organization())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> refusals.of(id));
    }

    @Transactional
    public SupportCase requireOwn(UUID id) {
        return find("id = ?1 and organization = ?2", id, caller.organization())
                .firstResultOptional()
                .orElseThrow(() -> refusals.of(id));
    }
}
