package org.referralpathway.directory.search;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.place.Spot;

/// What somebody looks for. What is not said narrows nothing, and a service that does not state
/// something is not excluded by it.
///
/// @param kind a kind of need, by its code
/// @param offer the code of what is offered, see [org.referralpathway.directory.service.OfferKind]
/// @param near where help is needed; the services that come there, are there, or help from afar
/// @param metres how far a service without a stated area may be
/// @param circumstances codes of what is true of the person
/// @param day `MO` to `SU`, with `at`: open then, when that day comes next
/// @param date instead of a day, that very one
/// @param takingPeople leaves out services that say they take nobody at the moment
public record Wanted(
        @Nullable String words,
        @Nullable String kind,
        @Nullable String offer,
        @Nullable Spot near,
        int metres,
        @Nullable Integer age,
        @Nullable String language,
        List<String> circumstances,
        List<String> access,
        @Nullable String day,
        @Nullable LocalDate date,
        @Nullable LocalTime at,
        boolean takingPeople) {
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    /// The date asked for, or the next one on the day asked for: what is open every second week, or
    /// no longer, is not open on each.
    @Nullable LocalDate nextDate(LocalDate today) {
        return date != null || day == null
                ? date
                : today.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(DAYS.indexOf(day) + 1)));
    }
}
