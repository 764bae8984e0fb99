package org.referralpathway.need;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.referralpathway.pathway.Pathways;
import org.referralpathway.person.AgeBand;
import org.referralpathway.place.Place;

/// Needs for tests of rules, without a database.
public final class NeedFixture {
    private static final Instant MORNING = Instant.parse("2026-05-26T09:00:00Z");

    private NeedFixture() {}

    public static Need open() {
        var pathway =
                new Pathways.Pathway(UUID.randomUUID(), 1, "A pathway", UUID.randomUUID(), null);
        var of =
                new SupportCase(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        null,
                        UUID.randomUUID(),
                        pathway,
                        MORNING);
        var asked =
                new Need.Asked(
                        "shopping",
                        false,
                        Urgency.STANDARD,
                        null,
                        1,
                        null,
                        List.of(),
                        new Place("LU1", "E06000032", null, 51.88, -0.42, true),
                        List.of(),
                        List.of(),
                        Preferred.NOTHING,
                        AgeBand.UNKNOWN,
                        null);
        return new Need(UUID.randomUUID(), of, UUID.randomUUID(), asked, MORNING);
    }
}
