package org.referralpathway.matching;

import java.util.List;
import java.util.Optional;

/// The hard filters, in the order of MISSION C 4f; the first that fails is the reason shown. What
/// nobody stated never excludes.
final class Rules {
    private static final int NEAR_METRES = 16_000;

    /// A listing that nobody gave a sign for so long is matched with nobody (MISSION A D2).
    private static final int HIDDEN_MONTHS = 9;

    private Rules() {}

    static Optional<Matches.Excluded> firstBroken(NeedFacts need, Offer offer) {
        if (!offer.status().equals("active")) {
            return broken(offer, "not-active", "Would fit if the service were open");
        }
        if (Score.months(need, offer) >= HIDDEN_MONTHS) {
            return broken(
                    offer, "not-confirmed", "Would fit once somebody confirms that it still runs");
        }
        if (!offer.kinds().contains(need.kind())) {
            return broken(
                    offer,
                    "other-kind",
                    "Does not offer " + need.kindLabel().toLowerCase(java.util.Locale.UK));
        }
        if (!inArea(need, offer)) {
            return broken(
                    offer, "out-of-area", "Would fit if it covered " + need.place().outcode());
        }
        if (!offer.admission().takesFrom(need.place())) {
            return broken(
                    offer, "area-excluded", "Says that it does not help people who live there");
        }
        if (!ageFits(need, offer)) {
            return broken(offer, "age", ageText(offer));
        }
        if ((need.atRisk() || need.age().isChild()) && !offer.isSafeForChildren(need.today())) {
            return unchecked(need, offer);
        }
        var language = missing(need.languages(), offer.languages());
        if (language.isPresent()) {
            return broken(
                    offer,
                    "language",
                    "Would fit with someone who speaks " + Words.language(language.get()));
        }
        if (!offer.admission().understands(need.languages())) {
            return broken(offer, "language", "Only for people who speak another language");
        }
        var access = missing(need.access(), offer.access());
        if (access.isPresent()) {
            return broken(offer, "access", "Would fit if it stated: " + Words.access(access.get()));
        }
        if (need.cleared() != null && !need.cleared().contains(offer.organization())) {
            return broken(
                    offer,
                    "not-cleared",
                    "Would fit once the group is cleared for this kind of help");
        }
        if (need.never().contains(offer.organization())) {
            return broken(
                    offer,
                    "not-available",
                    need.own()
                            ? "The person does not want this group"
                            : "Not available for this need");
        }
        if (need.declined().contains(offer.service())) {
            return broken(offer, "already-declined", "Has declined this need");
        }
        if (need.declined().contains(offer.organization())) {
            return broken(
                    offer, "already-asked", "Has said no to this, or has not answered, before");
        }
        if (offer.awayUntil() != null) {
            return broken(
                    offer,
                    "group-away",
                    "Would fit from " + Words.day(offer.awayUntil()) + ", when the group is back");
        }
        if (offer.busy()) {
            return broken(
                    offer,
                    "group-busy",
                    "Would fit once the group has answered one of the requests it has");
        }
        return placesBroken(need, offer);
    }

    /// Of an adult the rule would say that they are at risk, which only their own organisation may
    /// know.
    private static Optional<Matches.Excluded> unchecked(NeedFacts need, Offer offer) {
        return need.own() || need.age().isChild()
                ? broken(
                        offer,
                        "safeguarding",
                        "Would fit once somebody has checked how the group keeps people safe")
                : broken(offer, "not-available", "Not available for this need");
    }

    private static Optional<Matches.Excluded> placesBroken(NeedFacts need, Offer offer) {
        if (offer.stale()
                || "waitlist".equals(offer.capacity())
                || "additional-assessment".equals(offer.capacity())) {
            return Optional.empty();
        }
        if ("none".equals(offer.capacity())) {
            return broken(offer, "no-place", "Has said that it takes nobody at the moment");
        }
        var free = offer.free();
        return free != null && free < need.quantity()
                ? broken(
                        offer,
                        "no-place",
                        "Would fit with %d more free".formatted(need.quantity() - free))
                : Optional.empty();
    }

    /// Catchment first. A service that states no area is taken by distance, or left to a person to
    /// judge where either place is not known.
    private static boolean inArea(NeedFacts need, Offer offer) {
        if (offer.remote() || offer.catchment().covers(need.place())) {
            return true;
        }
        if (offer.catchment().isStated()) {
            return false;
        }
        var distance = Distance.metres(need.place(), offer.points());
        return distance == null || distance <= NEAR_METRES;
    }

    private static boolean ageFits(NeedFacts need, Offer offer) {
        return need.age().mayBeWithin(offer.minimumAge(), offer.maximumAge())
                && offer.admission().mayTake(need.age());
    }

    static String ageText(Offer offer) {
        if (offer.minimumAge() == null && offer.maximumAge() == null) {
            return "Is not for people of this age";
        }
        if (offer.maximumAge() == null) {
            return "Only from age " + offer.minimumAge();
        }
        return offer.minimumAge() == null
                ? "Only up to age " + offer.maximumAge()
                : "Only for ages %d to %d".formatted(offer.minimumAge(), offer.maximumAge());
    }

    private static Optional<String> missing(List<String> required, List<String> offered) {
        return required.stream().filter(r -> !r.equals("en") && !offered.contains(r)).findFirst();
    }

    private static Optional<Matches.Excluded> broken(Offer offer, String rule, String text) {
        return Optional.of(
                new Matches.Excluded(
                        offer.service(),
                        offer.serviceName(),
                        offer.organization(),
                        offer.organizationName(),
                        rule,
                        text));
    }
}
