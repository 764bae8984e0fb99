package org.referralpathway.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/// Writes who may see a case. Called by the moves, in their transaction.
@ApplicationScoped
public class CaseAccess {
    private final EntityManager entities;

    CaseAccess(EntityManager entities) {
        this.entities = entities;
    }

    /// The organisation that asks for help sees all of its own case.
    public void openToReferrer(UUID need, UUID organization, Instant at) {
        open(need, organization, "referrer", true, at);
    }

    /// A group sees the coded facts from the offer on, and who the person is from its acceptance
    /// on.
    public void openToProvider(UUID need, UUID organization, boolean identity, Instant at) {
        open(need, organization, "provider", identity, at);
    }

    /// Those who coordinate the partnership at this time see what is asked, not who asks.
    public void openToCoordinators(UUID need, UUID partnership, Instant at) {
        entities.createNativeQuery(
                        """
                        insert into case_access (need, organization, why, identity, valid_from)
                        select distinct cast(?1 as uuid), m.organization, 'coordinator', false,
                               cast(?3 as timestamptz)
                        from member_copy m
                        where m.coordinates @> array[cast(?2 as uuid)]
                          and m.valid_from <= cast(?3 as timestamptz)
                          and (m.valid_until is null or m.valid_until > cast(?3 as timestamptz))
                        on conflict do nothing\
                        """)
                .setParameter(1, need)
                .setParameter(2, partnership)
                .setParameter(3, at)
                .executeUpdate();
    }

    /// The group's view will end.
    ///
    /// @param identity whether it goes on knowing who the person is until then
    public void endForProvider(UUID need, UUID organization, boolean identity, Instant until) {
        entities.createNativeQuery(
                        """
                        update case_access set valid_until = ?3, identity = ?4
                        where need = ?1 and organization = ?2 and why = 'provider'\
                        """)
                .setParameter(1, need)
                .setParameter(2, organization)
                .setParameter(3, until)
                .setParameter(4, identity)
                .executeUpdate();
    }

    private void open(UUID need, UUID organization, String why, boolean identity, Instant at) {
        entities.createNativeQuery(
                        """
                        insert into case_access (need, organization, why, identity, valid_from)
                        values (?1, ?2, ?3, ?4, ?5)
                        on conflict (need, organization, why) do update
                        set identity = excluded.identity, valid_until = null\
                        """)
                .setParameter(1, need)
                .setParameter(2, organization)
                .setParameter(3, why)
                .setParameter(4, identity)
                .setParameter(5, at)
                .executeUpdate();
    }
}
