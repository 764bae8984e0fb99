package org.referralpathway.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Arrays;
import java.util.List;
import org.referralpathway.kit.id.Codes;
import org.referralpathway.kit.outbox.Outbox;
import org.referralpathway.need.Need;
import org.referralpathway.sharing.GroundEnded;
import org.referralpathway.task.Tasks;

/// Tells the groups that knew who a person is, now or once, that they may know it no more, and asks
/// the worker to speak with the person.
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
        for (var referral : whoKnew(ended)) {
            outbox.append(
                    ReferralEvent.beside(
                                    referral, "sharing-ended", Codes.of(ended.why()), ended.at())
                            .toOutbox());
        }
    }

    /// Whoever was told once is told now, though their help is over: what was written down or
    /// printed is still there.
    @SuppressWarnings("unchecked")
    private List<Referral> whoKnew(GroundEnded ended) {
        return entities.createNativeQuery(
                        """
                        select r.* from referral r join need n on n.id = r.need
                        where n.support_case = ?1 and exists (
                            select 1 from referral_move m where m.referral = r.id and m.status_to = any (?2))
                        order by r.id for update of r\
                        """,
                        Referral.class)
                .setParameter(1, ended.supportCase())
                .setParameter(
                        2,
                        Arrays.stream(ReferralStatus.values())
                                .filter(ReferralStatus::disclosesIdentity)
                                .map(Enum::name)
                                .toArray(String[]::new))
                .getResultList();
    }

    /// Nobody is said to have changed their mind who was never asked.
    private static Tasks.Kind kind(GroundEnded ended) {
        return ended.why() == GroundEnded.Why.INCIDENT_ENDED
                ? Tasks.Kind.EMERGENCY_OVER
                : Tasks.Kind.SHARING_ENDED;
    }
}
