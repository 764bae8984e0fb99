package org.referralpathway.directory.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who the members are, and what a decision makes of them. Nothing that was is changed: a
/// membership ends, and another may begin on that day.
record Roll(List<Membership> members) {
    /// The core members on a day.
    Set<UUID> core(LocalDate day) {
        return members.stream()
                .filter(m -> m.tier() == Tier.CORE && holds(m, day))
                .map(Membership::organization)
                .collect(Collectors.toSet());
    }

    /// How an organisation takes part on a day; null where it does not.
    @Nullable Tier tier(UUID organization, LocalDate day) {
        return members.stream()
                .filter(m -> m.organization().equals(organization) && holds(m, day))
                .findFirst()
                .map(Membership::tier)
                .orElse(null);
    }

    private static boolean holds(Membership m, LocalDate day) {
        return !m.from().isAfter(day) && (m.until() == null || m.until().isAfter(day));
    }

    /// Whether a decision would change anything on its day.
    boolean allows(DecisionKind kind, UUID organization, LocalDate on) {
        var tier = tier(organization, on);
        return switch (kind) {
            case JOIN -> tier == null;
            case PROMOTE -> tier == Tier.WIDER;
            case STEP_BACK -> tier == Tier.CORE;
            case LEAVE -> tier != null;
        };
    }

    /// What was decided about whom, when another list of members comes in place of this one.
    List<Decision.Proposal> decided(List<Membership> next, String why) {
        return Stream.concat(members.stream(), next.stream())
                .map(Membership::organization)
                .distinct()
                .sorted()
                .filter(id -> !of(id).equals(new Roll(next).of(id)))
                .map(id -> decided(of(id), new Roll(next).of(id), id, why))
                .toList();
    }

    private static Decision.Proposal decided(
            List<Membership> before, List<Membership> after, UUID organization, String why) {
        if (after.isEmpty()) {
            var from = before.getLast().from();
            return new Decision.Proposal(organization, DecisionKind.LEAVE, from, why);
        }
        var last = after.getLast();
        var tier = before.isEmpty() ? null : before.getLast().tier();
        if (tier == last.tier() && last.until() != null) {
            return new Decision.Proposal(organization, DecisionKind.LEAVE, last.until(), why);
        }
        return new Decision.Proposal(organization, kind(tier, last.tier()), last.from(), why);
    }

    private static DecisionKind kind(@Nullable Tier before, Tier after) {
        if (after == Tier.CORE) {
            return DecisionKind.PROMOTE;
        }
        return before == Tier.CORE ? DecisionKind.STEP_BACK : DecisionKind.JOIN;
    }

    private List<Membership> of(UUID organization) {
        return members.stream()
                .filter(m -> m.organization().equals(organization))
                .sorted(Comparator.comparing(Membership::from))
                .toList();
    }

    /// The members after a decision. An end that was known already stays.
    List<Membership> after(DecisionKind kind, UUID organization, LocalDate on) {
        var after = new ArrayList<Membership>();
        LocalDate until = null;
        for (var m : members) {
            var over = m.until() != null && !m.until().isAfter(on);
            if (!m.organization().equals(organization) || over) {
                after.add(m);
                continue;
            }
            until = m.until();
            if (m.from().isBefore(on)) {
                after.add(new Membership(organization, m.tier(), m.from(), on));
            }
        }
        if (kind != DecisionKind.LEAVE) {
            var tier = kind == DecisionKind.PROMOTE ? Tier.CORE : Tier.WIDER;
            after.add(new Membership(organization, tier, on, until));
        }
        return after;
    }
}
