package org.referralpathway.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.referralpathway.clock.BankHolidays;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.person.Vault;

/// What one side proposed and the other has not decided. One at a time for a referral.
@ApplicationScoped
class Proposals {
    private static final int WORKING_DAYS = 5;
    private final EntityManager entities;
    private final Vault vault;
    private final BankHolidays holidays;
    private final Caller caller;
    private final Uuid7 ids;

    Proposals(
            EntityManager entities, Vault vault, BankHolidays holidays, Caller caller, Uuid7 ids) {
        this.holidays = holidays;
        this.entities = entities;
        this.vault = vault;
        this.caller = caller;
        this.ids = ids;
    }

    /// @param quantity how much of it the group would take; for a part only
    /// @param service who would take over; for a transfer only
    record Wanted(
            Action action,
            @Nullable ReasonCode reason,
            @Nullable String note,
            @Nullable Integer quantity,
            @Nullable UUID service) {}

    record Open(
            UUID id,
            Action action,
            By by,
            @Nullable ReasonCode reason,
            byte @Nullable [] note,
            @Nullable Integer quantity,
            @Nullable UUID service,
            Instant expiresAt) {}

    void add(MoveReferral.Locked locked, Party by, Wanted wanted) {
        var id = ids.next();
        var note = vault.of(locked.need().person()).close(id, "note", wanted.note());
        lapse(locked);
        try {
            entities.createNativeQuery(
                            """
                            insert into proposal (id, referral, action, party, organization, by_user, reason, note,
                                quantity, service, made_at, expires_at, state)
                            values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as text), cast(?8 as bytea),
                                cast(?9 as int), cast(?10 as uuid), ?11, ?12, 'OPEN')\
                            """)
                    .setParameter(1, id)
                    .setParameter(2, locked.referral().id())
                    .setParameter(3, wanted.action().name())
                    .setParameter(4, by.name())
                    .setParameter(5, caller.organization())
                    .setParameter(6, caller.user())
                    .setParameter(7, wanted.reason() == null ? null : wanted.reason().code())
                    .setParameter(8, note)
                    .setParameter(9, wanted.quantity())
                    .setParameter(10, wanted.service() == null ? null : wanted.service().toString())
                    .setParameter(11, locked.at())
                    .setParameter(
                            12,
                            holidays.of(locked.need().partnership())
                                    .daysAfter(locked.at(), WORKING_DAYS))
                    .executeUpdate();
        } catch (ConstraintViolationException e) {
            throw new MoveRefused(MoveRefused.Why.PROPOSAL_OPEN);
        }
    }

    /// What nobody decided in time does not stand in the way of the next.
    private void lapse(MoveReferral.Locked locked) {
        entities.createNativeQuery(
                        "update proposal set state = 'REFUSED', decided_at = ?2"
                                + " where referral = ?1 and state = 'OPEN' and expires_at <= ?2")
                .setParameter(1, locked.referral().id())
                .setParameter(2, locked.at())
                .executeUpdate();
    }

    Optional<Open> open(UUID referral) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(
                                """
                                select id, action, party, by_user, organization, reason, note, quantity, service, expires_at
                                from proposal where referral = ?1 and state = 'OPEN'\
                                """,
                                Tuple.class)
                        .setParameter(1, referral)
                        .getResultList();
        return rows.stream().findFirst().map(Proposals::read);
    }

    /// @param state `CONFIRMED` or `REFUSED`
    void decided(Open proposal, String state, Instant at) {
        entities.createNativeQuery(
                        "update proposal set state = ?2, decided_at = ?3, decided_by = ?4"
                                + " where id = ?1 and state = 'OPEN'")
                .setParameter(1, proposal.id())
                .setParameter(2, state)
                .setParameter(3, at)
                .setParameter(4, caller.user())
                .executeUpdate();
    }

    /// Who decides: a coordinator's proposal is the group's, a part of a need whoever asks.
    static boolean isDecidedBy(Open proposal, Set<Party> parties) {
        return switch (proposal.by().party()) {
            case PROVIDER ->
                    parties.contains(Party.REFERRER)
                            || (proposal.action() == Action.ACCEPT
                                    && parties.contains(Party.COORDINATOR));
            case REFERRER, COORDINATOR -> parties.contains(Party.PROVIDER);
            case PERSON, SYSTEM -> false;
        };
    }

    /// A move was made: what was proposed before it is not about this state any more.
    void overtaken(UUID referral, Instant at) {
        entities.createNativeQuery(
                        "update proposal set state = 'REFUSED', decided_at = ?2"
                                + " where referral = ?1 and state = 'OPEN'")
                .setParameter(1, referral)
                .setParameter(2, at)
                .executeUpdate();
    }

    private static Open read(Tuple row) {
        var reason = row.get(5, String.class);
        return new Open(
                row.get(0, UUID.class),
                Action.valueOf(row.get(1, String.class)),
                new By(
                        Party.valueOf(row.get(2, String.class)),
                        row.get(3, UUID.class),
                        row.get(4, UUID.class)),
                reason == null ? null : ReasonCode.fromCode(reason),
                row.get(6, byte[].class),
                row.get(7, Integer.class),
                row.get(8, UUID.class),
                row.get(9, Instant.class));
    }
}
