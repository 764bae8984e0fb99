package org.referralpathway.directory.search;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.place.Spot;
import org.referralpathway.directory.search.Hit.Reason;
import org.referralpathway.directory.service.MatchFacts;

/// Says why a service was found.
final class Reasons {
    private static final double METRES_IN_A_MILE = 1_609.344;
    private static final Map<String, String> DAYS =
            Map.of(
                    "MO",
                    "Mondays",
                    "TU",
                    "Tuesdays",
                    "WE",
                    "Wednesdays",
                    "TH",
                    "Thursdays",
                    "FR",
                    "Fridays",
                    "SA",
                    "Saturdays",
                    "SU",
                    "Sundays");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private final Wanted wanted;
    private final List<Reason> reasons = new ArrayList<>();

    private Reasons(Wanted wanted) {
        this.wanted = wanted;
    }

    /// @param said whether the listing has the words; `meant`, words that mean the same
    static List<Reason> of(
            Wanted wanted, MatchFacts facts, boolean said, boolean meant, @Nullable Double metres) {
        var reasons = new Reasons(wanted);
        reasons.words(said, meant);
        reasons.facts(facts);
        var near = wanted.near();
        if (near != null) {
            reasons.place(near, facts, metres);
        }
        if (reasons.reasons.isEmpty()) {
            reasons.add("listed", "Is listed and open");
        }
        return reasons.reasons;
    }

    private void words(boolean said, boolean meant) {
        if (wanted.words() != null) {
            if (said) {
                add("words", "Says “" + wanted.words() + "”");
            } else if (meant) {
                add("synonym", "Says the same as “" + wanted.words() + "” in other words");
            } else {
                add("similar", "Says something spelt like “" + wanted.words() + "”");
            }
        }
    }

    private void facts(MatchFacts facts) {
        var kind = wanted.kind();
        if (kind != null) {
            add("kind", "Offers " + kind.replace('-', ' '));
        }
        if (wanted.age() != null && (facts.minimumAge() != null || facts.maximumAge() != null)) {
            add("age", "Is for people of " + wanted.age());
        }
        var language = wanted.language();
        if (language != null && facts.languages().contains(language)) {
            var name = Locale.forLanguageTag(language).getDisplayLanguage(Locale.UK);
            add("language", "Speaks " + name);
        }
        wanted.access().forEach(code -> add("access", "Has " + code.replace('-', ' ')));
        if (wanted.date() != null && wanted.at() != null) {
            add("open", "Is open on " + DATE.format(wanted.date()) + " at " + wanted.at());
        }
        var offer = wanted.offer();
        if (offer != null) {
            add("offer", "Is offered as " + offer.replace('-', ' '));
        }
        if (wanted.takingPeople()) {
            add("taking-people", "Does not say that it is full");
        }
        if (!wanted.circumstances().isEmpty()) {
            add("circumstances", "Leaves nobody out for what you said of them");
        }
        if (wanted.day() != null && wanted.at() != null) {
            add("open", "Is open on " + DAYS.get(wanted.day()) + " at " + wanted.at());
        }
    }

    private void place(Spot near, MatchFacts facts, @Nullable Double metres) {
        if (facts.outcodes().contains(near.outcode())
                || (near.ward() != null && facts.wards().contains(near.ward()))
                || (near.district() != null && facts.districts().contains(near.district()))) {
            add("in-area", "Covers " + near.outcode());
        } else if (facts.remote()) {
            add("remote", "Helps by phone or online");
        }
        if (metres != null) {
            add("distance", away(metres));
        }
    }

    private static String away(double metres) {
        var halves = Math.round(metres / METRES_IN_A_MILE * 2);
        if (halves < 2) {
            return "Less than a mile away";
        }
        var miles = halves / 2 + (halves % 2 == 0 ? "" : ".5");
        return "About " + miles + (halves == 2 ? " mile away" : " miles away");
    }

    private void add(String code, String text) {
        reasons.add(new Reason(code, text));
    }
}
