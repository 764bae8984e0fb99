package org.referralpathway.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.referralpathway.access.Audit;
import org.referralpathway.kit.outbox.Outbox;

/// The desk of a public body that a pathway names for when somebody is worried about a person.
@ApplicationScoped
public class StatutoryDesk {
    static final List<String> SHOWN = List.of("identity", "contact", "address", "concern");
    private static final String NEWEST =
            """
            select d.id, d.organization, array(
                select m.user_id from member_copy m
                where m.organization = d.organization and cast(d.id as text) = any (m.desks)
                  and m.valid_from <= cast(current_moment() at time zone 'Europe/London' as date)
                  and (m.valid_until is null or m.valid_until > cast(current_moment() at time zone 'Europe/London' as date))
                order by m.user_id limit 20)
            from (select statutory_desk from pathway where id = ?1 order by version desc limit 1) p
            join desk_copy d on d.id = p.statutory_desk and d.status = 'active'\
            """;
    private final EntityManager entities;
    private final Audit audit;
    private final Outbox outbox;

    StatutoryDesk(EntityManager entities, Audit audit, Outbox outbox) {
        this.entities = entities;
        this.audit = audit;
        this.outbox = outbox;
    }

    /// @param staff who sits there today; nobody, where the directory names none
    public record Desk(UUID id, UUID body, List<UUID> staff) {}

    /// What the worry came by.
    public record Through(UUID referral, UUID partnership, UUID referrerUser) {}

    /// Of a pathway, as its newest version has it; none where it names none, or one that is closed.
    public Optional<Desk> of(UUID pathway) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(NEWEST, Tuple.class)
                        .setParameter(1, pathway)
                        .getResultList();
        return rows.stream()
                .findFirst()
                .map(row ->
                        new Desk(
                                row.get(0, UUID.class),
                                row.get(1, UUID.class),
                                List.of(row.get(2, UUID[].class))));
    }

    /// Within the transaction that records the worry.
    public void tell(Desk desk, UUID concern, UUID person, Through through, Instant at) {
        audit.disclosedToKeepSafe(person, SHOWN, desk.body(), through.referral());
        outbox.append(
                new ConcernEvent(
                                concern,
                                through.referral(),
                                through.partnership(),
                                through.referrerUser(),
                                desk.body(),
                                desk.id(),
                                desk.staff(),
                                1,
                                at)
                        .toOutbox("raised"));
    }
}
