package org.referralpathway.matching;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// Ranks what may be offered by the weights of the pathway; remote help loses nothing by distance.
final class Score {
    private static final int FAR_METRES = 20_000;
    private static final int STALE_MONTHS = 8;

    /// Places in use from which a group counts as wholly busy.
    private static final int MUCH = 10;

    /// What a listing loses that nobody has confirmed for eight months, so that it stands after
    /// those that are like it, as its group is told (MISSION A D2).
    private static final double DEMOTED = 20;

    private Score() {}

    static Matches.Candidate of(NeedFacts need, Offer offer) {
        var distance = Distance.metres(need.place(), offer.points());
        var reasons = new ArrayList<Matches.Reason>();
        var warnings = new ArrayList<Matches.Reason>();
        reasons.add(
                new Matches.Reason(
                        "kind", "Offers " + need.kindLabel().toLowerCase(java.util.Locale.UK)));
        explainArea(need, offer, distance, reasons, warnings);
        explainPlaces(offer, reasons, warnings);
        need.languages().stream()
                .filter(language -> !language.equals("en"))
                .forEach(l ->
                        reasons.add(new Matches.Reason("language", "Speaks " + Words.language(l))));
        need.access()
                .forEach(a -> reasons.add(new Matches.Reason("access", "Has: " + Words.access(a))));
        explainPreferences(need, offer, reasons);
        if (!need.age().isWithin(offer.minimumAge(), offer.maximumAge())) {
            warnings.add(new Matches.Reason("check-age", Rules.ageText(offer) + ": check the age"));
        }
        if (need.age().mayBeChild() && !offer.isSafeForChildren(need.today())) {
            warnings.add(
                    new Matches.Reason(
                            "check-adult",
                            "Nobody has checked how this group keeps children safe: send only"
                                    + " somebody of 18 or over"));
        } else if (!offer.isSafeForChildren(need.today())) {
            warnings.add(
                    new Matches.Reason(
                            "safeguarding-unchecked",
                            "Nobody has checked how this group keeps people safe"));
        }
        if (months(need, offer) >= STALE_MONTHS) {
            warnings.add(new Matches.Reason("stale", "Not confirmed for a long time: ring first"));
        }
        return new Matches.Candidate(
                offer.service(),
                offer.serviceName(),
                offer.organization(),
                offer.organizationName(),
                Math.round(10 * points(need, offer, distance)) / 10.0,
                distance,
                offer.free(),
                reasons,
                warnings,
                offer.reserved());
    }

    private static double points(NeedFacts need, Offer offer, @Nullable Integer distance) {
        var weights = need.weights();
        var kind = 1 - Math.min(4, offer.kinds().size() - 1) / 10.0;
        var near = offer.remote() || distance == null ? 0 : Math.min(distance, FAR_METRES);
        var soon = offer.stale() || "waitlist".equals(offer.capacity()) ? 1 / 3.0 : 1;
        var fresh = 1 - Math.min(STALE_MONTHS, months(need, offer)) / (double) STALE_MONTHS;
        var load = 1 - Math.min(MUCH, offer.reserved()) / (double) MUCH;
        var all =
                weights.kind() * kind
                        + weights.near() * (1 - near / (double) FAR_METRES)
                        + weights.preferred() * preferencesMet(need, offer)
                        + weights.soon() * soon
                        + weights.fresh() * fresh
                        + weights.load() * load;
        return months(need, offer) >= STALE_MONTHS ? Math.max(0, all - DEMOTED) : all;
    }

    /// The part of what was preferred that this service has; all of nothing is everything.
    private static double preferencesMet(NeedFacts need, Offer offer) {
        var wanted = need.preferred().languages().size() + need.preferred().access().size();
        var has =
                need.preferred().languages().stream().filter(offer.languages()::contains).count()
                        + need.preferred().access().stream()
                                .filter(offer.access()::contains)
                                .count();
        return wanted == 0 ? 1 : has / (double) wanted;
    }

    private static void explainPreferences(
            NeedFacts need, Offer offer, java.util.List<Matches.Reason> reasons) {
        need.preferred().languages().stream()
                .filter(offer.languages()::contains)
                .map(l -> "Speaks " + Words.language(l) + ", as preferred")
                .forEach(text -> reasons.add(new Matches.Reason("preferred-language", text)));
        need.preferred().access().stream()
                .filter(offer.access()::contains)
                .map(a -> "Has, as preferred: " + Words.access(a))
                .forEach(text -> reasons.add(new Matches.Reason("preferred-access", text)));
    }

    /// Since somebody last vouched for the listing; a listing nobody vouched for counts as half a
    /// year old.
    static long months(NeedFacts need, Offer offer) {
        return offer.assured() == null
                ? 6
                : Math.max(0, ChronoUnit.MONTHS.between(offer.assured(), need.today()));
    }

    private static void explainArea(
            NeedFacts need,
            Offer offer,
            @Nullable Integer distance,
            java.util.List<Matches.Reason> reasons,
            java.util.List<Matches.Reason> warnings) {
        if (offer.catchment().covers(need.place())) {
            reasons.add(new Matches.Reason("in-area", "Covers " + need.place().outcode()));
        } else if (offer.remote()) {
            reasons.add(new Matches.Reason("remote", "Helps by phone or online"));
        } else {
            warnings.add(
                    new Matches.Reason(
                            "area-not-stated",
                            "States no area: check that they come to " + need.place().outcode()));
        }
        if (distance != null && !offer.remote()) {
            reasons.add(new Matches.Reason("distance", Words.away(distance)));
        }
        if (!need.place().placeKnown()) {
            warnings.add(
                    new Matches.Reason("place-not-known", "We do not know where this postcode is"));
        }
    }

    private static void explainPlaces(
            Offer offer,
            java.util.List<Matches.Reason> reasons,
            java.util.List<Matches.Reason> warnings) {
        var free = offer.free();
        if (offer.stale()) {
            warnings.add(
                    new Matches.Reason(
                            "places-not-confirmed",
                            "Places were not confirmed lately: ring before you send"));
        } else if ("waitlist".equals(offer.capacity())) {
            warnings.add(new Matches.Reason("waiting-list", "Has a waiting list"));
        } else if ("additional-assessment".equals(offer.capacity())) {
            warnings.add(new Matches.Reason("assessment", "Assesses first"));
        } else if (free == null) {
            reasons.add(new Matches.Reason("not-limited", "States no limit of places"));
        } else {
            reasons.add(
                    new Matches.Reason(
                            "places-free", free == 1 ? "1 place free" : free + " places free"));
        }
    }
}
