package org.referralpathway.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.problem.NotFound;

/// Reads teams: those of the caller's organisation, and those that the caller sits on.
@ApplicationScoped
class Teams {
    private static final String MEMBERS =
            """
            select m.team, m.id, m.seat, m.user_id, m.organization, coalesce(o.name, ''), m.valid_from, m.valid_until,
                   m.valid_from <= ?2 and (m.valid_until is null or m.valid_until > ?2)
            from team_member m left join organization_copy o on o.id = m.organization
            where m.team = any (?1) order by m.valid_from, m.id limit 2000\
            """;
    private static final String MINE =
            """
            select id, support_case, person, organization, seats from team where id in (
                select m.team from team_member m where m.user_id = ?1 and m.organization = ?2
                  and m.valid_from <= ?3 and (m.valid_until is null or m.valid_until > ?3))
            order by id desc limit 100\
            """;
    private final EntityManager entities;
    private final Caller caller;
    private final InstantSource clock;

    Teams(EntityManager entities, Caller caller, InstantSource clock) {
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    record Team(UUID id, UUID supportCase, UUID person, UUID organization, List<String> seats) {}

    TeamView view(Team team) {
        return views(List.of(team)).getFirst();
    }

    /// With the members of all of them by one question.
    List<TeamView> views(List<Team> teams) {
        var ids = teams.stream().map(Team::id).toArray(UUID[]::new);
        var members =
                rows(MEMBERS, ids, clock.instant()).stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.get(0, UUID.class),
                                        Collectors.mapping(Teams::member, Collectors.toList())));
        return teams.stream()
                .map(team ->
                        TeamView.of(
                                team.id(),
                                team.seats(),
                                members.getOrDefault(team.id(), List.of())))
                .toList();
    }

    /// @throws NotFound where the case has none
    Team ofCase(UUID supportCase) {
        return find("support_case = ?1", supportCase).orElseThrow(NotFound::new);
    }

    /// A team that the caller sits on now.
    ///
    /// @throws NotFound for all others
    Team ofMine(UUID id) {
        return find("id = ?1 and on_team(id)", id).orElseThrow(NotFound::new);
    }

    /// Before the members of a team are changed.
    void lock(Team team) {
        entities.createNativeQuery("select 1 from team where id = ?1 for update")
                .setParameter(1, team.id())
                .getSingleResult();
    }

    /// What the caller sits on now.
    List<Team> mine() {
        return rows(MINE, caller.user(), caller.organization(), clock.instant()).stream()
                .map(Teams::team)
                .toList();
    }

    private Optional<Team> find(String condition, UUID id) {
        return rows(
                        "select id, support_case, person, organization, seats from team where "
                                + condition,
                        id)
                .stream()
                .findFirst()
                .map(Teams::team);
    }

    private static Team team(Tuple row) {
        return new Team(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, UUID.class),
                row.get(3, UUID.class),
                List.of(row.get(4, String[].class)));
    }

    private static TeamView.Member member(Tuple row) {
        return new TeamView.Member(
                row.get(1, UUID.class),
                row.get(2, String.class),
                row.get(3, UUID.class),
                row.get(4, UUID.class),
                row.get(5, String.class),
                row.get(6, Instant.class),
                row.get(7, Instant.class),
                row.get(8, Boolean.class));
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
