package org.referralpathway.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An offer of shopping in Luton, but for what a test says.
final class OfferBuilder {
    private UUID id = UUID.randomUUID();
    private List<String> kinds = List.of("shopping");
    private List<String> languages = List.of("en");
    private boolean remote;
    private List<String> districts = List.of("E06000032");
    private List<String> wards = List.of();
    private List<Catchment.Ring> rings = List.of();
    private Admission admission = Admission.EVERYBODY;
    private @Nullable LocalDate safeUntil = LocalDate.of(2030, 1, 1);
    private List<Offer.Point> points = List.of(new Offer.Point(51.88, -0.42));
    private @Nullable Integer youngest;
    private @Nullable Integer oldest;
    private @Nullable String capacity = "capacity";
    private boolean stale;
    private boolean busy;
    private @Nullable LocalDate awayUntil;
    private LocalDate assured = LocalDate.of(2026, 5, 1);
    private @Nullable Integer maximum;
    private int reserved;

    OfferBuilder id(UUID given) {
        id = given;
        return this;
    }

    OfferBuilder kinds(String... given) {
        kinds = List.of(given);
        return this;
    }

    OfferBuilder languages(String... given) {
        languages = List.of(given);
        return this;
    }

    OfferBuilder busy() {
        busy = true;
        return this;
    }

    OfferBuilder awayUntil(LocalDate given) {
        awayUntil = given;
        return this;
    }

    OfferBuilder remote() {
        remote = true;
        return this;
    }

    OfferBuilder districts(String... given) {
        districts = List.of(given);
        return this;
    }

    OfferBuilder wards(String... given) {
        districts = List.of();
        wards = List.of(given);
        return this;
    }

    OfferBuilder rings(Catchment.Ring... given) {
        districts = List.of();
        rings = List.of(given);
        return this;
    }

    OfferBuilder admission(Admission given) {
        admission = given;
        return this;
    }

    OfferBuilder safeUntil(@Nullable LocalDate day) {
        safeUntil = day;
        return this;
    }

    OfferBuilder noArea() {
        districts = List.of();
        return this;
    }

    OfferBuilder at(double latitude, double longitude) {
        points = List.of(new Offer.Point(latitude, longitude));
        return this;
    }

    OfferBuilder ages(int from, int to) {
        youngest = from;
        oldest = to;
        return this;
    }

    OfferBuilder places(int most, int taken) {
        maximum = most;
        reserved = taken;
        return this;
    }

    /// What it said of places has run out.
    OfferBuilder stale() {
        stale = true;
        return this;
    }

    /// The day of the last sign that the listing holds.
    OfferBuilder assured(LocalDate day) {
        assured = day;
        return this;
    }

    OfferBuilder capacity(String given) {
        capacity = given;
        return this;
    }

    Offer build() {
        return new Offer(
                id,
                "A service",
                new UUID(2, 2),
                "A group",
                "active",
                kinds,
                remote,
                new Catchment(districts, wards, List.of(), rings),
                admission,
                points,
                languages,
                List.of(),
                youngest,
                oldest,
                assured,
                capacity,
                maximum,
                reserved,
                stale,
                safeUntil,
                busy,
                awayUntil);
    }
}
