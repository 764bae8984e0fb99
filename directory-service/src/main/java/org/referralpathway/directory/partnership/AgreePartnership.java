package org.referralpathway.directory.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.organization.Organizations;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.outbox.Outbox;
import org.referralpathway.kit.problem.InvalidField;

/// A steward records who the partners are.
@ApplicationScoped
public class AgreePartnership {
    private final Partnerships partnerships;
    private final Organizations organizations;
    private final Decisions decisions;
    private final Caller caller;
    private final Outbox outbox;
    private final InstantSource clock;
    private final Uuid7 ids;

    AgreePartnership(
            Partnerships partnerships,
            Organizations organizations,
            Decisions decisions,
            Caller caller,
            Outbox outbox,
            InstantSource clock,
            Uuid7 ids) {
        this.decisions = decisions;
        this.caller = caller;
        this.ids = ids;
        this.partnerships = partnerships;
        this.organizations = organizations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Saying again what already holds changes nothing and needs no version; a change does.
    ///
    /// @param asGiven the members in the request's own order, by which a fault names them
    /// @param decided where and when the partners decided on other members
    @Transactional
    public Partnership agree(
            UUID id,
            Partnership.Agreed agreed,
            List<Membership> asGiven,
            @Nullable String decided,
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
            record(held, agreed.members(), decided);
            held.set(agreed, clock.instant());
            outbox.append(held.event().toOutbox());
        }
        return held;
    }

    /// Whoever comes, goes or takes part otherwise stands in the list of decisions, with where it
    /// was decided and by whom it was recorded.
    private void record(Partnership held, List<Membership> members, @Nullable String decided) {
        var roll = new Roll(held.agreed().members());
        for (var proposal : roll.decided(members, decided == null ? "" : decided.strip())) {
            if (proposal.why().isEmpty()) {
                throw new InvalidField(
                        "/decided", "Say where and when the partners decided on other members");
            }
            decisions.persist(
                    Decision.made(
                            ids.next(),
                            held.id(),
                            proposal,
                            caller.organization(),
                            caller.user(),
                            clock.instant()));
        }
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
