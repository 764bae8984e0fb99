package org.referralpathway.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.referralpathway.kit.id.Codes;
import org.referralpathway.kit.outbox.Outbox;
import org.referralpathway.need.Need;
import org.referralpathway.sharing.GroundEnded;
import org.referralpathway.task.Tasks;

/// Tells the groups that knew who a person is that they may know it no more, and asks the worker to
/// speak with the person.
@ApplicationScoped
class SharingEnded {
    private final EntityManager entities;
    private final Outbox outbox;
    private final Tasks tasks;

    SharingEnded(EntityManager entities, Outbox outbox, Tasks tasks) {
        this.entities = entities;
        this.outbox = outbox;
        this.tasks = tasks;
    }

    void tell(@Observes GroundEnded ended) {
        entities
                .createQuery("from Need n where n.supportCase = ?1 order by n.id", Need.class)
                .setParameter(1, ended.supportCase())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .filter(need -> need.status().live())
                .forEach(need -> tasks.open(kind(ended), need, null, ended.at()));
        List<Referral> knew =
                entities.createQuery(
                                """
                                from Referral r where r.need in (select n.id from Need n where n.supportCase = ?1)
                                  and r.status in ?2 order by r.id\
                                """,
                                Referral.class)
                        .setParameter(1, ended.supportCase())
                        .setParameter(
                                2,
                                java.util.Arrays.stream(ReferralStatus.values())
                                        .filter(ReferralStatus::disclosesIdentity)
                                        .toList())
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
        for (var referral : knew) {
            outbox.append(
                    ReferralEvent.beside(
                                    referral, "sharing-ended", Codes.of(ended.why()), ended.at())
                            .toOutbox());
        }
    }

    /// Nobody is said to have changed their mind who was never asked.
    private static Tasks.Kind kind(GroundEnded ended) {
        return ended.why() == GroundEnded.Why.INCIDENT_ENDED
                ? Tasks.Kind.EMERGENCY_OVER
                : Tasks.Kind.SHARING_ENDED;
    }
}
