package org.referralpathway.directory.service;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// When somebody last gave a sign that a listing holds, and what its group was told since.
///
/// @param aliveOn the day of the last sign of any kind
/// @param confirmedOn the day on which somebody last said that it is right
/// @param tellOn when to tell more; null when all has been told
@Embeddable
public record Life(
        LocalDate aliveOn,
        @Nullable LocalDate confirmedOn,
        @Enumerated(EnumType.STRING) @Column(columnDefinition = "text") FreshnessStage toldStage,
        @Nullable LocalDate tellOn) {

    /// Of a listing as a file brings it. What it says of itself counts, but not beyond today.
    static Life beginning(@Nullable LocalDate assured, LocalDate today) {
        var alive = assured == null || assured.isAfter(today) ? today : assured;
        return fresh(alive, null);
    }

    /// After a sign of life.
    Life seen(LocalDate day, boolean confirmed) {
        var alive = day.isAfter(aliveOn) ? day : aliveOn;
        return fresh(alive, confirmed ? alive : confirmedOn);
    }

    private static Life fresh(LocalDate alive, @Nullable LocalDate confirmed) {
        return new Life(alive, confirmed, FreshnessStage.FRESH, FreshnessStage.ASKED.begins(alive));
    }

    /// After telling what there is to tell on a day: never more than once a month, however late.
    Life told(LocalDate today) {
        var stage = FreshnessStage.on(aliveOn, today);
        var next =
                Arrays.stream(FreshnessStage.values())
                        .filter(later -> later.compareTo(stage) > 0)
                        .map(later -> later.begins(aliveOn))
                        .findFirst()
                        .map(day -> latest(day, today.plus(1, ChronoUnit.MONTHS)))
                        .orElse(null);
        return new Life(aliveOn, confirmedOn, stage, next);
    }

    private static LocalDate latest(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    boolean isToBeTold(LocalDate today) {
        return tellOn != null && !tellOn.isAfter(today);
    }
}
