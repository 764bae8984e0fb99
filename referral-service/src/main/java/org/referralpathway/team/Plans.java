package org.referralpathway.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Audit;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.person.People;
import org.referralpathway.person.Vault;
import org.referralpathway.sharing.Disclosure;

/// The plan of a team, read for one of its members at the moment of reading.
@ApplicationScoped
class Plans {
    private static final String ENTRIES =
            """
            select e.id, e.kind, e.text, e.holder, cast(e.due_on as text), e.done_at,
                   e.kind = 'action' and e.done_at is null and m.valid_until is not null and m.valid_until <= ?2
            from team_entry e join team_member m on m.id = e.holder
            where e.team = ?1 order by e.id limit 500\
            """;
    private final EntityManager entities;
    private final Teams teams;
    private final People people;
    private final Vault vault;
    private final Disclosure disclosure;
    private final Audit audit;
    private final Caller caller;
    private final InstantSource clock;

    Plans(
            EntityManager entities,
            Teams teams,
            People people,
            Vault vault,
            Disclosure disclosure,
            Audit audit,
            Caller caller,
            InstantSource clock) {
        this.entities = entities;
        this.teams = teams;
        this.people = people;
        this.vault = vault;
        this.disclosure = disclosure;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    List<TeamView> mine() {
        return teams.views(teams.mine());
    }

    @Transactional
    PlanView read(UUID id) {
        var team = teams.ofMine(id);
        var told = told(team);
        if (!told.something()) {
            return new PlanView(teams.view(team), null, told.withheld(), List.of(), List.of());
        }
        var categories = new ArrayList<>(told.categories());
        categories.retainAll(List.of("identity", "need"));
        audit.note(team.person(), categories, "read", "arrange-help", null);
        var seal = vault.of(team.person());
        var need = told.categories().contains("need");
        return new PlanView(
                teams.view(team),
                told.categories().contains("identity") ? name(team, seal) : null,
                null,
                need ? needs(id) : List.of(),
                need ? entries(id, seal) : List.of());
    }

    Disclosure.Told told(Teams.Team team) {
        return disclosure.ofCase(team.supportCase(), caller.organization(), clock.instant());
    }

    private @Nullable String name(Teams.Team team, Vault.Seal seal) {
        var person = people.findById(team.person());
        if (person == null) {
            return null;
        }
        var told = person.open(seal);
        return told.givenName() + " " + told.familyName();
    }

    private List<PlanView.Need> needs(UUID team) {
        return rows("select kind, label, urgency, status from team_needs(?1)", team).stream()
                .map(row ->
                        new PlanView.Need(
                                row.get(0, String.class),
                                row.get(1, String.class),
                                row.get(2, String.class),
                                row.get(3, String.class)))
                .toList();
    }

    private List<PlanView.Entry> entries(UUID team, Vault.Seal seal) {
        return rows(ENTRIES, team, clock.instant()).stream()
                .map(row -> {
                    var id = row.get(0, UUID.class);
                    var due = row.get(4, String.class);
                    return new PlanView.Entry(
                            id,
                            row.get(1, String.class),
                            seal.open(id, "text", row.get(2, byte[].class)),
                            row.get(3, UUID.class),
                            due == null ? null : LocalDate.parse(due),
                            row.get(5, Instant.class),
                            row.get(6, Boolean.class));
                })
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String sql, Object... values) {
        var query = entities.createNativeQuery(sql, Tuple.class);
        for (var i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.getResultList();
    }
}
