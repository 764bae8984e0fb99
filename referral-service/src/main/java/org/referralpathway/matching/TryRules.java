package org.referralpathway.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.need.Need;
import org.referralpathway.need.Needs;
import org.referralpathway.pathway.PathwayRules;
import org.referralpathway.pathway.Rulebook;

/// What would have been suggested differently last month by other rules, before anybody decides on
/// them. Offers are those of today, for both.
@ApplicationScoped
class TryRules {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int MOST = 500;

    /// As many of the best are compared as a coordinator looks at.
    private static final int TOP = 3;

    private final Rulebook rulebook;
    private final Needs needs;
    private final FindMatches matches;
    private final Caller caller;
    private final InstantSource clock;

    TryRules(
            Rulebook rulebook,
            Needs needs,
            FindMatches matches,
            Caller caller,
            InstantSource clock) {
        this.rulebook = rulebook;
        this.needs = needs;
        this.matches = matches;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param needs how many were posted in the last 30 days, at most 500
    /// @param differentFirst for how many of them another service would stand first
    /// @param items those for which the first three would differ, newest first
    record Tried(int needs, int differentFirst, List<Difference> items) {}

    record Difference(UUID need, String kind, List<Suggested> before, List<Suggested> after) {}

    record Suggested(UUID service, String serviceName, String organizationName, double score) {}

    /// @throws org.referralpathway.kit.problem.NotFound where the caller does not coordinate it
    @Transactional
    Tried tried(UUID pathway, PathwayRules rules) {
        rules.checked();
        var partnership = rulebook.newest(pathway).partnership();
        var now = clock.instant();
        var lately =
                needs.lately(
                        partnership, pathway, caller.organization(), now.minus(MONTH), now, MOST);
        var trial = matches.trial(partnership, lately, rules);
        var items = new ArrayList<Difference>();
        var first = 0;
        for (var need : lately) {
            var before = top(need, trial.before());
            var after = top(need, trial.after());
            if (!services(before).equals(services(after))) {
                items.add(new Difference(need.id(), need.kind(), before, after));
                first += Objects.equals(first(before), first(after)) ? 0 : 1;
            }
        }
        return new Tried(lately.size(), first, items);
    }

    private static List<Suggested> top(Need need, Map<UUID, List<Matches.Candidate>> by) {
        return by.getOrDefault(need.id(), List.of()).stream()
                .limit(TOP)
                .map(one ->
                        new Suggested(
                                one.service(),
                                one.serviceName(),
                                one.organizationName(),
                                one.score()))
                .toList();
    }

    private static List<UUID> services(List<Suggested> some) {
        return some.stream().map(Suggested::service).toList();
    }

    private static @Nullable UUID first(List<Suggested> some) {
        return some.isEmpty() ? null : some.getFirst().service();
    }
}
