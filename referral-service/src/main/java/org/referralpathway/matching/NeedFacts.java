package org.referralpathway.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.need.Preferred;
import org.referralpathway.pathway.PathwayRules;
import org.referralpathway.person.AgeBand;
import org.referralpathway.place.Place;

/// What matching may know of a need.
///
/// @param declined services and groups that are not asked again for this need, by what they said or
///   did not say
/// @param weights what counts in the pathway that it began with
/// @param today for the freshness of listings; part of the input, so that the answer depends on
///   nothing else
/// @param never whom the person does not want
/// @param own whether the reader works for those who asked, and so may know that
/// @param atRisk whether only groups may be asked whose safeguarding has been checked, whatever the
///   age
/// @param cleared who may be asked for a sensitive kind; null where the kind is not sensitive
public record NeedFacts(
        UUID need,
        String kind,
        String kindLabel,
        Place place,
        AgeBand age,
        List<String> languages,
        List<String> access,
        Preferred preferred,
        int quantity,
        Set<UUID> declined,
        Set<UUID> never,
        boolean own,
        @Nullable Set<UUID> cleared,
        boolean atRisk,
        PathwayRules.Weights weights,
        LocalDate today) {
    /// The same with other weights.
    NeedFacts weighed(PathwayRules.Weights others) {
        return new NeedFacts(
                need, kind, kindLabel, place, age, languages, access, preferred, quantity, declined,
                never, own, cleared, atRisk, others, today);
    }
}
