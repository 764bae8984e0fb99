package org.referralpathway.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.need.Need;
import org.referralpathway.need.Needs;
import org.referralpathway.pathway.OfferMode;

/// What groups may take themselves: put there and taken off by those who ask. Nobody is told of
/// another group that looked.
@ApplicationScoped
public class OpenBoard {
    private final Needs needs;
    private final OfferReferral offers;
    private final CallerParties callers;
    private final EntityManager entities;
    private final Caller caller;
    private final InstantSource clock;

    OpenBoard(
            Needs needs,
            OfferReferral offers,
            CallerParties callers,
            EntityManager entities,
            Caller caller,
            InstantSource clock) {
        this.needs = needs;
        this.offers = offers;
        this.callers = callers;
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param on whether groups see it there while nobody has it
    /// @param allowed whether it may be put there
    public record State(boolean on, boolean allowed) {}

    /// Putting it there twice is once.
    @Transactional
    public void put(UUID needId) {
        put(needId, null);
    }

    /// For as long as an emergency lasts.
    @Transactional
    public void putIn(UUID needId, UUID incident) {
        put(needId, incident);
    }

    private void put(UUID needId, @Nullable UUID incident) {
        var at = clock.instant();
        var need = offers.requireOpen(needId, at);
        var party = party(need);
        if (!isOfPathway(need)) {
            throw new MoveRefused(MoveRefused.Why.MODE_NOT_ALLOWED);
        }
        if (isTooPrivate(need)) {
            throw new MoveRefused(MoveRefused.Why.NOT_FOR_THE_BOARD);
        }
        entities.createNativeQuery(
                        """
                        insert into board (need, party, by_user, organization, put_at, incident)
                        values (?1, ?2, ?3, ?4, ?5, cast(?6 as uuid))
                        on conflict (need) do update
                        set (party, by_user, organization, put_at, incident, taken_off_at)
                          = (excluded.party, excluded.by_user, excluded.organization, excluded.put_at,
                             excluded.incident, null)\
                        """)
                .setParameter(1, need.id())
                .setParameter(2, party.name())
                .setParameter(3, caller.user())
                .setParameter(4, caller.organization())
                .setParameter(5, at)
                .setParameter(6, incident == null ? null : incident.toString())
                .executeUpdate();
    }

    /// Whoever took it meanwhile has it.
    @Transactional
    public void takeOff(UUID needId) {
        var need = needs.requireLocked(needId, caller.organization(), clock.instant());
        party(need);
        entities.createNativeQuery(
                        "update board set taken_off_at = ?2 where need = ?1 and taken_off_at is null")
                .setParameter(1, needId)
                .setParameter(2, clock.instant())
                .executeUpdate();
    }

    /// For those who ask.
    @Transactional
    public State state(UUID needId) {
        var need = needs.require(needId, caller.organization(), clock.instant());
        party(need);
        var on = row(needId).isPresent();
        return new State(on, isOfPathway(need) && !isTooPrivate(need));
    }

    private Optional<Object> row(UUID need) {
        @SuppressWarnings("unchecked")
        List<Object> rows =
                entities.createNativeQuery(
                                "select 1 from board where need = ?1 and taken_off_at is null",
                                Object.class)
                        .setParameter(1, need)
                        .getResultList();
        return rows.stream().findFirst();
    }

    /// In an emergency every pathway has a board.
    private boolean isOfPathway(Need need) {
        return need.isInIncident() || offers.rules(need).modes().contains(OfferMode.BOARD);
    }

    /// A kind that says too much, or somebody who is at risk.
    public boolean isTooPrivate(Need need) {
        return need.sensitive()
                || (boolean)
                        entities.createNativeQuery("select needs_safeguarding(?1)", Boolean.class)
                                .setParameter(1, need.id())
                                .getSingleResult();
    }

    private Party party(Need need) {
        return callers.of(need).stream()
                .sorted()
                .findFirst()
                .orElseThrow(() -> new MoveRefused(MoveRefused.Why.NOT_YOURS_TO_DECIDE));
    }
}
