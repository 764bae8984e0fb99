package org.referralpathway.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.need.Need;

/// On whose behalf a caller who may see a referral may act on it. Who coordinates another
/// partnership coordinates nothing here.
@ApplicationScoped
class CallerParties {
    private static final String COORDINATES =
            """
            select 1 from case_access where need = ?1 and organization = ?2 and why = 'coordinator'
              and valid_from <= ?3 and (valid_until is null or valid_until > ?3)\
            """;
    private final EntityManager entities;
    private final Caller caller;
    private final InstantSource clock;

    CallerParties(EntityManager entities, Caller caller, InstantSource clock) {
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    Set<Party> of(Referral referral) {
        var parties = asking(referral.need(), referral.referrerOrganization());
        if (caller.has(Roles.PROVIDER) && caller.organization().equals(referral.organization())) {
            parties.add(Party.PROVIDER);
        }
        return parties;
    }

    Set<Party> of(Need need) {
        return asking(need.id(), need.organization());
    }

    private Set<Party> asking(UUID need, UUID organization) {
        var parties = EnumSet.noneOf(Party.class);
        if (caller.has(Roles.REFERRER) && caller.organization().equals(organization)) {
            parties.add(Party.REFERRER);
        }
        if (caller.has(Roles.COORDINATOR) && coordinates(need)) {
            parties.add(Party.COORDINATOR);
        }
        return parties;
    }

    private boolean coordinates(UUID need) {
        return !entities.createNativeQuery(COORDINATES)
                .setParameter(1, need)
                .setParameter(2, caller.organization())
                .setParameter(3, clock.instant())
                .getResultList()
                .isEmpty();
    }
}
