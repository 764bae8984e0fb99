package org.referralpathway.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.UUID;

/// Which parts a referral has at all. Most have few, and one question saves one for each that it
/// has not.
@ApplicationScoped
class Beside {
    private static final String PARTS =
            """
            select exists (select 1 from proposal where referral = ?1 and state = 'OPEN') as proposal,
                   exists (select 1 from referral_message where referral = ?1) as messages,
                   exists (select 1 from delivery where referral = ?1) as deliveries,
                   exists (select 1 from concern where referral = ?1) as concerns,
                   exists (select 1 from outcome where referral = ?1) as outcomes\
            """;
    private final EntityManager entities;

    Beside(EntityManager entities) {
        this.entities = entities;
    }

    record Has(
            boolean proposal,
            boolean messages,
            boolean deliveries,
            boolean concerns,
            boolean outcomes) {}

    Has of(UUID referral) {
        var row =
                (Tuple)
                        entities.createNativeQuery(PARTS, Tuple.class)
                                .setParameter(1, referral)
                                .getSingleResult();
        return new Has(
                row.get("proposal", Boolean.class),
                row.get("messages", Boolean.class),
                row.get("deliveries", Boolean.class),
                row.get("concerns", Boolean.class),
                row.get("outcomes", Boolean.class));
    }
}
