package org.referralpathway.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Audit;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.kit.problem.NotFound;
import org.referralpathway.need.SupportCases;
import org.referralpathway.sharing.Disclosure;
import org.referralpathway.sharing.NotDisclosed;

/// Who sits on the team of a case is decided by the organisation whose case it is.
@ApplicationScoped
class Seating {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private final EntityManager entities;
    private final Teams teams;
    private final SupportCases cases;
    private final Disclosure disclosure;
    private final Audit audit;
    private final Caller caller;
    private final Uuid7 ids;
    private final InstantSource clock;

    Seating(
            EntityManager entities,
            Teams teams,
            SupportCases cases,
            Disclosure disclosure,
            Audit audit,
            Caller caller,
            Uuid7 ids,
            InstantSource clock) {
        this.entities = entities;
        this.teams = teams;
        this.cases = cases;
        this.disclosure = disclosure;
        this.audit = audit;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    TeamView of(UUID supportCase) {
        cases.requireOwn(supportCase);
        return teams.view(teams.ofCase(supportCase));
    }

    @Transactional
    UUID make(UUID supportCase, List<String> seats) {
        var of = cases.requireOwn(supportCase);
        if (seats.stream().distinct().count() != seats.size()) {
            throw new InvalidField("/seats", "Name each seat once");
        }
        try {
            entities.createNativeQuery("insert into team values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                    .setParameter(1, ids.next())
                    .setParameter(2, supportCase)
                    .setParameter(3, of.person())
                    .setParameter(4, caller.organization())
                    .setParameter(5, seats.toArray(new String[0]))
                    .setParameter(6, caller.user())
                    .setParameter(7, clock.instant())
                    .executeUpdate();
        } catch (ConstraintViolationException e) {
            throw new TeamMade();
        }
        audit.note(of.person(), List.of("need"), "team", "arrange-help", null);
        return supportCase;
    }

    /// @param from the first day; null for at once
    /// @param until the day that begins without them; null while no end is known
    /// @throws NotDisclosed where their organisation may not learn of the case
    @Transactional
    UUID seat(
            UUID supportCase,
            String seat,
            UUID user,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        cases.requireOwn(supportCase);
        var team = teams.ofCase(supportCase);
        var now = clock.instant();
        var begins = from == null ? now : start(from);
        var ends = until == null ? null : start(until);
        if (!team.seats().contains(seat)) {
            throw new InvalidField("/seat", "Choose a seat of this team");
        }
        if (ends != null && !ends.isAfter(begins)) {
            throw new InvalidField("/until", "Enter a day after the first");
        }
        var organization = organizationOf(user);
        var told = disclosure.ofCase(supportCase, organization, now);
        if (!told.something()) {
            throw new NotDisclosed(String.valueOf(told.withheld()));
        }
        teams.lock(team);
        requireFree(team.id(), seat, user, begins, ends);
        insert(team.id(), seat, user, organization, begins, ends);
        audit.disclosed(team.person(), List.copyOf(told.categories()), organization, null);
        return supportCase;
    }

    /// @param until the day that begins without them; null for at once
    @Transactional
    UUID end(UUID supportCase, UUID member, @Nullable LocalDate until) {
        cases.requireOwn(supportCase);
        var team = teams.ofCase(supportCase);
        var now = clock.instant();
        var ends = until == null || start(until).isBefore(now) ? now : start(until);
        teams.lock(team);
        var known =
                entities.createNativeQuery(
                                """
                                update team_member set valid_until = greatest(valid_from, least(valid_until, cast(?3 as timestamptz)))
                                where team = ?1 and id = ?2\
                                """)
                        .setParameter(1, team.id())
                        .setParameter(2, member)
                        .setParameter(3, ends)
                        .executeUpdate();
        if (known == 0) {
            throw new NotFound();
        }
        audit.note(team.person(), List.of("need"), "team", "arrange-help", null);
        return supportCase;
    }

    /// A person holds one seat at a time, and a seat one person.
    private void requireFree(
            UUID team, String seat, UUID user, Instant from, @Nullable Instant until) {
        var overlapping =
                entities.createNativeQuery(
                                """
                                select 1 from team_member
                                where team = ?1 and (seat = ?2 or user_id = ?3)
                                  and (valid_until is null or valid_until > ?4)
                                  and (cast(?5 as timestamptz) is null or valid_from < cast(?5 as timestamptz))\
                                """)
                        .setParameter(1, team)
                        .setParameter(2, seat)
                        .setParameter(3, user)
                        .setParameter(4, from)
                        .setParameter(5, until == null ? null : until.toString())
                        .getResultList();
        if (!overlapping.isEmpty()) {
            throw new SeatTaken();
        }
    }

    private void insert(
            UUID team,
            String seat,
            UUID user,
            UUID organization,
            Instant from,
            @Nullable Instant until) {
        entities.createNativeQuery(
                        """
                        insert into team_member (id, team, seat, user_id, organization, valid_from, valid_until, added_by)
                        values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as timestamptz), ?8)\
                        """)
                .setParameter(1, ids.next())
                .setParameter(2, team)
                .setParameter(3, seat)
                .setParameter(4, user)
                .setParameter(5, organization)
                .setParameter(6, from)
                .setParameter(7, until == null ? null : until.toString())
                .setParameter(8, caller.user())
                .executeUpdate();
    }

    /// Whom somebody acts for, as the directory told it: never as the request says.
    private UUID organizationOf(UUID user) {
        @SuppressWarnings("unchecked")
        List<UUID> found =
                entities.createNativeQuery(
                                """
                                select organization from member_copy where user_id = ?1
                                  and (valid_until is null or valid_until > current_moment()::date)\
                                """,
                                UUID.class)
                        .setParameter(1, user)
                        .getResultList();
        return found.stream()
                .findFirst()
                .orElseThrow(
                        () -> new InvalidField("/user", "Choose somebody who has an account here"));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
