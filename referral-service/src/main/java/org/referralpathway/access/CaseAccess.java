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
        open(need, organization, "referrer", need, true, at);
    }

    /// A group sees the coded facts from the offer on, and who the person is from its acceptance
    /// on: through each of its referrals by itself.
    public void openToProvider(
            UUID need, UUID organization, UUID referral, boolean identity, Instant at) {
        open(need, organization, "provider", referral, identity, at);
    }

    /// Those who coordinate the partnership see what is asked, not who asks; whoever is appointed
    /// later is given sight when the news of it comes.
    public void openToCoordinators(UUID need, UUID partnership, Instant at) {
        entities.createNativeQuery(
                        """
                        insert into case_access
                            (need, organization, why, identity, valid_from, valid_until, through)
                        select ?1, c.organization, 'coordinator', false,
                               greatest(c.valid_from, cast(?3 as timestamptz)), c.valid_until, ?1
                        from coordination c
                        where c.partnership = ?2
                          and (c.valid_until is null or c.valid_until > cast(?3 as timestamptz))
                        on conflict do nothing\
                        """)
                .setParameter(1, need)
                .setParameter(2, partnership)
                .setParameter(3, at)
                .executeUpdate();
    }

    /// What the group sees through this referral will end.
    ///
    /// @param identity whether it goes on knowing who the person is until then
    public void endForProvider(UUID need, UUID referral, boolean identity, Instant until) {
        entities.createNativeQuery(
                        """
                        update case_access
                        set valid_until = least(coalesce(valid_until, cast(?3 as timestamptz)), cast(?3 as timestamptz)),
                            identity = identity and ?4
                        where need = ?1 and through = ?2 and why = 'provider'\
                        """)
                .setParameter(1, need)
                .setParameter(2, referral)
                .setParameter(3, until)
                .setParameter(4, identity)
                .executeUpdate();
    }

    /// Help has ended: coded facts until one moment, and who the person is until another.
    public void endForHelper(UUID need, UUID referral, Instant until, Instant identityUntil) {
        endForProvider(need, referral, true, until.isAfter(identityUntil) ? until : identityUntil);
        entities.createNativeQuery(
                        """
                        update case_access set identity_until = ?3
                        where need = ?1 and through = ?2 and why = 'provider'\
                        """)
                .setParameter(1, need)
                .setParameter(2, referral)
                .setParameter(3, identityUntil)
                .executeUpdate();
    }

    private void open(
            UUID need, UUID organization, String why, UUID through, boolean identity, Instant at) {
        entities.createNativeQuery(
                        """
                        insert into case_access
                            (need, organization, why, through, identity, valid_from)
                        values (?1, ?2, ?3, ?4, ?5, ?6)
                        on conflict (need, organization, why, through) do update
                        set identity = excluded.identity, valid_until = null, identity_until = null\
                        """)
                .setParameter(1, need)
                .setParameter(2, organization)
                .setParameter(3, why)
                .setParameter(4, through)
                .setParameter(5, identity)
                .setParameter(6, at)
                .executeUpdate();
    }
}
