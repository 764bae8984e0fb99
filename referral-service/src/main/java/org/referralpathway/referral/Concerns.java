package org.referralpathway.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Audit;
import org.referralpathway.concern.StatutoryDesk;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.outbox.Outbox;
import org.referralpathway.person.Vault;
import org.referralpathway.task.Tasks;

/// "I am worried about this person": one free line from whoever helps, to the worker and the
/// statutory contact at once. It changes no state, and what it says is read only by those who asked
/// for help, by who sits at the statutory desk and by whoever wrote it.
@ApplicationScoped
public class Concerns {
    private final MoveReferral moves;
    private final Tasks tasks;
    private final StatutoryDesk desks;
    private final Vault vault;
    private final Audit audit;
    private final Outbox outbox;
    private final EntityManager entities;
    private final Caller caller;
    private final Uuid7 ids;

    Concerns(
            MoveReferral moves,
            Tasks tasks,
            StatutoryDesk desks,
            Vault vault,
            Audit audit,
            Outbox outbox,
            EntityManager entities,
            Caller caller,
            Uuid7 ids) {
        this.moves = moves;
        this.tasks = tasks;
        this.desks = desks;
        this.vault = vault;
        this.audit = audit;
        this.outbox = outbox;
        this.entities = entities;
        this.caller = caller;
        this.ids = ids;
    }

    /// @param desk the statutory desk that was told; null where the pathway has none
    /// @param takenAt when somebody there said that they have it
    public record Entry(
            UUID id, String text, Instant at, @Nullable String desk, @Nullable Instant takenAt) {
        @Override
        public String toString() {
            return "Entry[not shown]";
        }
    }

    /// Whom to ring now. The phone numbers are the pathway's; 999 is everybody's.
    ///
    /// @param deskReads whether somebody sits at the statutory desk today who is told what is said
    ///   here; if not, only the worker and the coordinators are
    public record Numbers(
            String emergency,
            @Nullable String statutoryContact,
            @Nullable String statutoryPhone,
            @Nullable String outOfHoursPhone,
            boolean deskReads) {}

    /// Needs no version: nobody who is worried is told to read the page again.
    @Transactional
    public UUID raise(UUID referral, String text) {
        var locked = moves.lock(referral);
        var need = locked.need();
        var desk = desks.of(locked.referral().pathway());
        var id = ids.next();
        entities.createNativeQuery(
                        """
                        insert into concern (id, referral, need, text, organization, by_user, at, desk)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as uuid))\
                        """)
                .setParameter(1, id)
                .setParameter(2, referral)
                .setParameter(3, need.id())
                .setParameter(4, vault.of(need.person()).close(id, "text", text))
                .setParameter(5, caller.organization())
                .setParameter(6, caller.user())
                .setParameter(7, locked.at())
                .setParameter(8, desk.map(one -> one.id().toString()).orElse(null))
                .executeUpdate();
        audit.note(need.person(), List.of("concern"), "record", "keep-safe", referral);
        tasks.open(Tasks.Kind.CONCERN, need, referral, locked.at());
        outbox.append(
                ReferralEvent.beside(locked.referral(), "concern-raised", null, locked.at())
                        .toOutbox());
        desk.ifPresent(
                one -> desks.tell(one, id, need.person(), through(locked.referral()), locked.at()));
        return referral;
    }

    private static StatutoryDesk.Through through(Referral referral) {
        return new StatutoryDesk.Through(
                referral.id(), referral.partnership(), referral.referrerUser());
    }

    /// Row-level security shows a caller none but those meant for them.
    List<Entry> of(Referral referral, UUID person) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(
                                """
                                select c.id, c.text, c.at, d.name, c.taken_at
                                from concern c left join desk_copy d on d.id = c.desk
                                where c.referral = ?1
                                  and (c.organization = ?2 or exists (
                                      select 1 from need n where n.id = c.need and n.organization = ?2))
                                order by c.id limit 100\
                                """,
                                Tuple.class)
                        .setParameter(1, referral.id())
                        .setParameter(2, caller.organization())
                        .getResultList();
        if (rows.isEmpty()) {
            return List.of();
        }
        var seal = vault.of(person);
        return rows.stream()
                .map(row ->
                        new Entry(
                                row.get(0, UUID.class),
                                seal.opened(
                                        row.get(0, UUID.class), "text", row.get(1, byte[].class)),
                                row.get(2, Instant.class),
                                row.get(3, String.class),
                                row.get(4, Instant.class)))
                .toList();
    }

    Numbers numbers(Referral referral) {
        var staffed =
                desks.of(referral.pathway()).filter(desk -> !desk.staff().isEmpty()).isPresent();
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(
                                """
                                select statutory_contact, statutory_phone, out_of_hours_phone from pathway
                                where id = ?1 order by version desc limit 1\
                                """,
                                Tuple.class)
                        .setParameter(1, referral.pathway())
                        .getResultList();
        return rows.stream()
                .findFirst()
                .map(row ->
                        new Numbers(
                                "999",
                                row.get(0, String.class),
                                row.get(1, String.class),
                                row.get(2, String.class),
                                staffed))
                .orElse(new Numbers("999", null, null, null, false));
    }
}
