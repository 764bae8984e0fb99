package org.referralpathway.pathway;

import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.referralpathway.clock.Span;
import org.referralpathway.clock.WorkingTime;
import org.referralpathway.kit.problem.InvalidField;

/// What a pathway sets itself.
///
/// @param weights what counts when services are ranked
/// @param clocks how long somebody is waited for, by [Timed#code]
/// @param modes how groups may be asked
/// @param atOnce how many at once in a broadcast
public record PathwayRules(
        @NotNull Weights weights,
        Map<String, Timed.@NotNull Length> clocks,
        @NotNull Set<@NotNull OfferMode> modes,
        int atOnce) {
    /// More at once would fill the inboxes of groups that then hear that they are too late.
    private static final int MOST_AT_ONCE = 10;

    private static final int HEAVIEST = 60;

    /// Where a pathway says nothing: MISSION C 4c and 4f.
    public static final PathwayRules USUAL =
            new PathwayRules(
                    new Weights(25, 20, 15, 15, 10, 10),
                    Map.of(),
                    EnumSet.allOf(OfferMode.class),
                    5);

    /// What is not said is as usual, so that what is kept and shown is always all of it.
    public PathwayRules {
        var all = new LinkedHashMap<String, Timed.Length>();
        var said = Objects.requireNonNullElse(clocks, Map.<String, Timed.Length>of());
        for (var timed : Timed.values()) {
            all.put(timed.code(), said.getOrDefault(timed.code(), timed.usual()));
        }
        said.forEach(all::putIfAbsent);
        clocks = Collections.unmodifiableMap(all);
    }

    /// Points of a score. What a group's record would count has none: only its partnership's core
    /// could give it any.
    ///
    /// @param kind that the service does this kind of thing and few others
    /// @param near how close it is
    /// @param preferred what was asked for and not required
    /// @param soon that it has places and says so
    /// @param fresh that somebody vouched for the listing lately
    /// @param load that it has little to do
    public record Weights(int kind, int near, int preferred, int soon, int fresh, int load) {
        private Map<String, Integer> all() {
            var all = new LinkedHashMap<String, Integer>();
            all.put("kind", kind);
            all.put("near", near);
            all.put("preferred", preferred);
            all.put("soon", soon);
            all.put("fresh", fresh);
            all.put("load", load);
            return all;
        }
    }

    public Timed.Length length(Timed timed) {
        return clocks.getOrDefault(timed.code(), timed.usual());
    }

    /// @param urgency a code of a need; "today" runs on the clock on the wall, day and night, but
    ///   long clocks count days even then
    public Span span(Timed timed, String urgency) {
        var whole = length(timed).of(urgency);
        return new Span(whole, urgency.equals("today") && whole.compareTo(WorkingTime.DAY) < 0);
    }

    /// @throws InvalidField naming what cannot be
    public PathwayRules checked() {
        weights.all()
                .forEach((name, weight) -> {
                    if (weight < 0 || weight > HEAVIEST) {
                        throw new InvalidField(
                                "/rules/weights/" + name,
                                "The weight \"%s\" may be 0 to %d".formatted(name, HEAVIEST));
                    }
                });
        var sum = weights.all().values().stream().mapToInt(Integer::intValue).sum();
        if (sum < 1 || sum > 100) {
            throw new InvalidField(
                    "/rules/weights",
                    "The weights together may be 1 to 100, and are %d".formatted(sum));
        }
        clocks.forEach((code, length) -> {
            if (!isKnown(code)) {
                throw new InvalidField("/rules/clocks/" + code, "Is no clock");
            }
            if (!length.isInOrder()) {
                throw new InvalidField(
                        "/rules/clocks/" + code,
                        "The clock \"%s\" needs 1 to 2,080 working hours, no more for today than for urgent, and no more for urgent than for standard"
                                .formatted(code));
            }
        });
        if (atOnce < 2 || atOnce > MOST_AT_ONCE) {
            throw new InvalidField(
                    "/rules/atOnce", "At once may be 2 to %d groups".formatted(MOST_AT_ONCE));
        }
        return this;
    }

    private static boolean isKnown(String code) {
        return Arrays.stream(Timed.values()).anyMatch(timed -> timed.code().equals(code));
    }
}
