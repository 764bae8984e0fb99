package org.referralpathway.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// Which services fit a need, in which order, and why (MISSION C 4f). A pure function: the same
/// need and the same offers give the same answer, byte for byte. Every offer is either a candidate
/// or excluded.
public final class Matching {
    private Matching() {}

    public static Matches match(NeedFacts need, List<Offer> offers) {
        var candidates = new ArrayList<Matches.Candidate>();
        var excluded = new ArrayList<Matches.Excluded>();
        for (var offer : offers) {
            Rules.firstBroken(need, offer)
                    .ifPresentOrElse(excluded::add, () -> candidates.add(Score.of(need, offer)));
        }
        candidates.sort(
                Comparator.comparingDouble(Matches.Candidate::score)
                        .reversed()
                        .thenComparingInt(Matches.Candidate::openWork)
                        .thenComparingInt(c -> Objects.hash(need.need(), c.service()))
                        .thenComparing(Matches.Candidate::service));
        excluded.sort(Comparator.comparing(Matches.Excluded::service));
        return new Matches(candidates, excluded);
    }
}
