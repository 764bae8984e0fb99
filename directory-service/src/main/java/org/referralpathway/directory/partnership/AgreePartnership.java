package org.referralpathway.directory.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.organization.Organizations;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.outbox.Outbox;
import org.referralpathway.kit.problem.InvalidField;

/// A steward records who the partners are.
@ApplicationScoped
public class AgreePartnership {
    private final Partnerships partnerships;
    private final Organizations organizations;
    private final Outbox outbox;
    private final InstantSource clock;

    AgreePartnership(
            Partnerships partnerships,
            Organizations organizations,
            Outbox outbox,
            InstantSource clock) {
        this.partnerships = partnerships;
        this.organizations = organizations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Saying again what already holds changes nothing and needs no version; a change does.
    ///
    /// @param asGiven the members in the request's own order, by which a fault names them
    @Transactional
    public Partnership agree(
            UUID id,
            Partnership.Agreed agreed,
            List<Membership> asGiven,
            @Nullable IfMatch expected) {
        check(asGiven);
        var held = partnerships.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (held == null) {
            var founded = new Partnership(id, agreed, clock.instant());
            partnerships.persist(founded);
            outbox.append(founded.event().toOutbox());
            return founded;
        }
        if (!held.agreed().equals(agreed)) {
            IfMatch.required(expected).check(held.sequence());
            held.set(agreed, clock.instant());
            outbox.append(held.event().toOutbox());
        }
        return held;
    }

    private void check(List<Membership> members) {
        var ids = members.stream().map(Membership::organization).toList();
        var unknown = organizations.unknown(ids);
        for (var i = 0; i < members.size(); i++) {
            var member = members.get(i);
            if (unknown.contains(member.organization())) {
                throw new InvalidField(
                        "/members/" + i + "/organization", "Is not in the directory");
            }
            if (!member.endsAfterItBegins()) {
                throw new InvalidField("/members/" + i + "/until", "Must be after `from`");
            }
            if (members.subList(0, i).stream().anyMatch(member::overlaps)) {
                throw new InvalidField("/members/" + i, "Is listed twice for the same time");
            }
        }
    }
}
