package org.referralpathway.local.demo;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a service offers, drawn from the seed.
///
/// @param maximum null where nothing limits the places
/// @param capacity the status code of the places
/// @param outcodes where it helps; empty for the whole council area
record Offer(
        Set<Kind> kinds,
        boolean remote,
        boolean wheelchair,
        boolean hearingLoop,
        List<String> languages,
        @Nullable Integer maximum,
        String capacity,
        String status,
        List<String> outcodes) {
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final int UNLIMITED = 11;
    private static final int WAITLIST = 13;
    private static final int LANGUAGES = 14;
    private static final int REMOTE = 26;

    /// The two groups that the demo users act for offer the most usual kinds, both of them, all
    /// over the area and with room: whatever the seed, there is somebody to say yes, and somebody
    /// else to ask after a no.
    static List<Offer> ofDemoGroup(Area area, int group, Random random) {
        var languages = List.of("en", area.languages().get(group - 1));
        return List.of(
                roomy(EnumSet.of(Kind.MEDICATION_DELIVERY, Kind.FOOD_PARCEL), languages, random),
                roomy(EnumSet.of(Kind.BEFRIENDING_VISIT, Kind.FORM_FILLING), languages, random));
    }

    private static Offer roomy(Set<Kind> kinds, List<String> languages, Random random) {
        return new Offer(
                kinds,
                false,
                true,
                random.nextBoolean(),
                languages,
                6 + random.nextInt(7),
                "capacity",
                "active",
                List.of());
    }

    /// One or two services of another group. The kinds go round, so each has its groups.
    static List<Offer> ofGroup(Area area, int group, Random random) {
        var first = KINDS.get(group % KINDS.size());
        var offers = new ArrayList<Offer>();
        offers.add(drawn(area, group, first, "active", random));
        if (random.nextBoolean()) {
            var second = KINDS.get((group + 1 + random.nextInt(8)) % KINDS.size());
            var status = random.nextInt(10) == 0 ? "temporarily closed" : "active";
            offers.add(drawn(area, 0, second, status, random));
        }
        return offers;
    }

    /// Mostly chance; but whatever the seed, some group is full, one has a waiting list, one has no
    /// limit, one works by telephone, and every language is spoken somewhere.
    private static Offer drawn(Area area, int group, Kind kind, String status, Random random) {
        var chance = random.nextInt(10);
        var room = group >= UNLIMITED && group <= WAITLIST ? group - UNLIMITED : chance;
        var maximum = random.nextInt(13);
        return new Offer(
                EnumSet.of(kind),
                kind.canBeRemote() && (random.nextInt(3) == 0 || group == REMOTE),
                random.nextInt(3) > 0,
                random.nextInt(4) == 0,
                languages(area, group, random),
                room == 0 ? null : (Integer) maximum,
                room == 1 ? "none" : room == 2 ? "waitlist" : "capacity",
                status,
                random.nextInt(4) == 0 ? outcodes(area, random) : List.of());
    }

    private static List<String> languages(Area area, int group, Random random) {
        var spoken = new ArrayList<>(List.of("en"));
        for (var i = 0; i < area.languages().size(); i++) {
            if (random.nextInt(4) == 0 || group == LANGUAGES + i) {
                spoken.add(area.languages().get(i));
            }
        }
        return List.copyOf(spoken);
    }

    private static List<String> outcodes(Area area, Random random) {
        var first = random.nextInt(3);
        return area.outcodes().subList(first, first + 2);
    }
}
