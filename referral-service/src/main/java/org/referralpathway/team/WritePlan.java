package org.referralpathway.team;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Audit;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.id.Codes;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.kit.problem.NotFound;
import org.referralpathway.person.Vault;
import org.referralpathway.sharing.NotDisclosed;

/// What members write into the plan of their team. Words are sealed under the person's key.
@ApplicationScoped
class WritePlan {
    private final EntityManager entities;
    private final Teams teams;
    private final Plans plans;
    private final Vault vault;
    private final Audit audit;
    private final Caller caller;
    private final Uuid7 ids;
    private final InstantSource clock;

    WritePlan(
            EntityManager entities,
            Teams teams,
            Plans plans,
            Vault vault,
            Audit audit,
            Caller caller,
            Uuid7 ids,
            InstantSource clock) {
        this.entities = entities;
        this.teams = teams;
        this.plans = plans;
        this.vault = vault;
        this.audit = audit;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /// Something to be done, or an answer to "who do you engage with, who can you link with?"
    public enum Kind {
        ACTION,
        ENGAGES_WITH,
        CAN_LINK;

        @JsonValue
        public String code() {
            return Codes.of(this);
        }
    }

    /// @param holder a member who holds a seat now; null for the caller
    @Transactional
    UUID add(UUID id, Kind kind, String text, @Nullable UUID holder, @Nullable LocalDate dueOn) {
        var team = require(id);
        var entry = ids.next();
        entities.createNativeQuery(
                        """
                        insert into team_entry (id, team, kind, holder, text, due_on, made_by, made_at)
                        values (?1, ?2, ?3, ?4, ?5, cast(?6 as date), ?7, ?8)\
                        """)
                .setParameter(1, entry)
                .setParameter(2, id)
                .setParameter(3, kind.code())
                .setParameter(4, current(team, holder))
                .setParameter(5, vault.of(team.person()).close(entry, "text", text))
                .setParameter(6, dueOn == null ? null : dueOn.toString())
                .setParameter(7, caller.user())
                .setParameter(8, clock.instant())
                .executeUpdate();
        return id;
    }

    /// Doing it twice is doing it once.
    @Transactional
    UUID done(UUID id, UUID entry) {
        require(id);
        changed(
                entities.createNativeQuery(
                                """
                                update team_entry set done_at = coalesce(done_at, ?3), done_by = coalesce(done_by, ?4)
                                where team = ?1 and id = ?2\
                                """)
                        .setParameter(1, id)
                        .setParameter(2, entry)
                        .setParameter(3, clock.instant())
                        .setParameter(4, caller.user())
                        .executeUpdate());
        return id;
    }

    /// What somebody who has left held goes to another.
    @Transactional
    UUID handOver(UUID id, UUID entry, UUID holder) {
        var team = require(id);
        changed(
                entities.createNativeQuery(
                                "update team_entry set holder = ?3 where team = ?1 and id = ?2 and done_at is null")
                        .setParameter(1, id)
                        .setParameter(2, entry)
                        .setParameter(3, current(team, holder))
                        .executeUpdate());
        return id;
    }

    private Teams.Team require(UUID id) {
        var team = teams.ofMine(id);
        var told = plans.told(team);
        if (!told.categories().contains("need")) {
            throw new NotDisclosed(told.withheld() == null ? "nothing-agreed" : told.withheld());
        }
        audit.note(team.person(), List.of("need"), "change", "arrange-help", null);
        return team;
    }

    private UUID current(Teams.Team team, @Nullable UUID holder) {
        return teams.view(team).members().stream()
                .filter(TeamView.Member::current)
                .filter(member ->
                        holder == null
                                ? member.user().equals(caller.user())
                                : member.id().equals(holder))
                .map(TeamView.Member::id)
                .findFirst()
                .orElseThrow(
                        () -> new InvalidField("/holder", "Choose a member who holds a seat now"));
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new NotFound();
        }
    }
}
