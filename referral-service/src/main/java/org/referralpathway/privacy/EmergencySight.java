package org.referralpathway.privacy;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Audit;
import org.referralpathway.access.Refusals;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.id.Codes;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.kit.problem.NotFound;
import org.referralpathway.need.Needs;
import org.referralpathway.person.People;
import org.referralpathway.person.Person;
import org.referralpathway.person.Vault;
import org.referralpathway.task.Tasks;

/// Breaking the glass: whoever sees a need and not whose it is learns it for an hour, when a second
/// person vouches for the emergency. The worker has it on their list at once, the officer in
/// theirs, and both get a message.
@ApplicationScoped
class EmergencySight {
    private static final Duration OPEN = Duration.ofHours(1);
    private static final List<String> SHOWN = List.of("identity", "contact", "address");

    /// Whom the person does not want, and groups, never learn it so.
    private static final String NOBODY = "nobody";

    /// For whoever is at risk, and for sensitive kinds, the second person is of their own
    /// organisation.
    private static final String OWNER = "owner";

    private static final String SELECT =
            "select id, need, organization, user_id, reason, asked_at, approved_by, approved_at, valid_until"
                    + " from emergency_sight where ";
    private final EntityManager entities;
    private final Needs needs;
    private final People people;
    private final Vault vault;
    private final Tasks tasks;
    private final Audit audit;
    private final Refusals refusals;
    private final Caller caller;
    private final Uuid7 ids;
    private final InstantSource clock;

    EmergencySight(
            EntityManager entities,
            Needs needs,
            People people,
            Vault vault,
            Tasks tasks,
            Audit audit,
            Refusals refusals,
            Caller caller,
            Uuid7 ids,
            InstantSource clock) {
        this.entities = entities;
        this.needs = needs;
        this.people = people;
        this.vault = vault;
        this.tasks = tasks;
        this.audit = audit;
        this.refusals = refusals;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    public enum Reason {
        DANGER_TO_LIFE,
        DANGER_TO_OTHERS,
        NOBODY_REACHABLE;

        @JsonValue
        public String code() {
            return Codes.of(this);
        }
    }

    /// @param validUntil null until a second person has vouched for it
    public record Entry(
            UUID id,
            UUID need,
            UUID organization,
            UUID user,
            String reason,
            Instant askedAt,
            @Nullable UUID approvedBy,
            @Nullable Instant approvedAt,
            @Nullable Instant validUntil) {}

    /// @throws NotFound for a need that the caller does not see
    @Transactional
    UUID ask(UUID needId, Reason reason) {
        var now = clock.instant();
        var need = needs.require(needId, caller.organization(), now);
        if (by(needId, caller.organization(), now).equals(NOBODY)) {
            throw refusals.of(needId);
        }
        var id = ids.next();
        entities.createNativeQuery(
                        """
                        insert into emergency_sight (id, need, person, owner, organization, user_id, reason, asked_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)\
                        """)
                .setParameter(1, id)
                .setParameter(2, needId)
                .setParameter(3, need.person())
                .setParameter(4, need.organization())
                .setParameter(5, caller.organization())
                .setParameter(6, caller.user())
                .setParameter(7, reason.code())
                .setParameter(8, now)
                .executeUpdate();
        audit.note(need.person(), List.of("identity"), "ask-emergency", "emergency", null);
        return id;
    }

    /// A second person of the organisation that asks, or of the one whose case it is; within an
    /// hour.
    @Transactional
    UUID approve(UUID id) {
        var entry = require(id);
        if (entry.user().equals(caller.user())) {
            throw new InvalidField("", "A second person vouches for it: not you");
        }
        if (entry.approvedBy() != null) {
            return id;
        }
        var now = clock.instant();
        var need = needs.requireLocked(entry.need(), caller.organization(), now);
        var by = by(entry.need(), entry.organization(), now);
        if (by.equals(NOBODY) || entry.askedAt().plus(OPEN).isBefore(now)) {
            throw new NotFound();
        }
        if (by.equals(OWNER) && !caller.organization().equals(need.organization())) {
            throw new InvalidField("", "Somebody of the organisation whose case it is vouches");
        }
        var first =
                entities.createNativeQuery(
                                """
                                update emergency_sight set approved_by = ?2, approved_at = ?3, valid_until = ?4
                                where id = ?1 and approved_by is null\
                                """)
                        .setParameter(1, id)
                        .setParameter(2, caller.user())
                        .setParameter(3, now)
                        .setParameter(4, now.plus(OPEN))
                        .executeUpdate();
        if (first == 0) {
            return id;
        }
        tasks.open(Tasks.Kind.EMERGENCY_SIGHT, need, null, now);
        needs.emergencySight(need, now);
        audit.disclosedInEmergency(need.person(), SHOWN, entry.organization());
        return id;
    }

    /// Who vouches, as row-level security asks it again.
    private String by(UUID need, UUID asker, Instant at) {
        return (String)
                entities.createNativeQuery("select emergency_by(?1, ?2, ?3)", String.class)
                        .setParameter(1, need)
                        .setParameter(2, asker)
                        .setParameter(3, at)
                        .getSingleResult();
    }

    /// @throws NotFound for everybody else, before the second word and after the hour
    @Transactional
    Person.Details person(UUID id) {
        var entry = require(id);
        var until = entry.validUntil();
        if (!entry.user().equals(caller.user())
                || until == null
                || !until.isAfter(clock.instant())) {
            throw new NotFound();
        }
        var of = needs.require(entry.need(), caller.organization(), clock.instant()).person();
        var person = people.findByIdOptional(of).orElseThrow(NotFound::new);
        audit.note(of, SHOWN, "read", "emergency", null);
        return person.open(vault.of(of));
    }

    /// Of the caller's own people by anybody, and by the caller's own organisation; newest first.
    @Transactional
    List<Entry> recent() {
        return rows(
                "?1 in (organization, owner) order by id desc limit 100", caller.organization());
    }

    /// @throws NotFound for those of others
    @Transactional
    Entry require(UUID id) {
        return rows("id = ?1", id).stream().findFirst().orElseThrow(NotFound::new);
    }

    private List<Entry> rows(String condition, UUID of) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(SELECT + condition, Tuple.class)
                        .setParameter(1, of)
                        .getResultList();
        return rows.stream()
                .map(row ->
                        new Entry(
                                row.get(0, UUID.class),
                                row.get(1, UUID.class),
                                row.get(2, UUID.class),
                                row.get(3, UUID.class),
                                row.get(4, String.class),
                                row.get(5, Instant.class),
                                row.get(6, UUID.class),
                                row.get(7, Instant.class),
                                row.get(8, Instant.class)))
                .toList();
    }
}
