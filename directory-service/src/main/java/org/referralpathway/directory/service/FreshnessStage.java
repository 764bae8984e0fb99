package org.referralpathway.directory.service;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import org.referralpathway.kit.id.Codes;

/// How long nobody has given a sign that a listing holds (MISSION A D2, C 4c), and what that means.
public enum FreshnessStage {
    FRESH(0),
    /// The group was asked whether it is still right.
    ASKED(6),
    /// It was asked again, and its coordinators were told.
    ASKED_AGAIN(7),
    /// It ranks lower.
    DEMOTED(8),
    /// It is matched with nobody until it is confirmed. It is still listed, and never deleted.
    HIDDEN(9);

    private final int months;

    FreshnessStage(int months) {
        this.months = months;
    }

    /// Whether the group is asked for a sign, and not told of what has happened.
    public boolean isNudge() {
        return this == ASKED || this == ASKED_AGAIN;
    }

    /// The stage of a listing on a day.
    ///
    /// @param alive the day of the last sign of life
    public static FreshnessStage on(LocalDate alive, LocalDate today) {
        return Arrays.stream(values())
                .filter(stage -> !stage.begins(alive).isAfter(today))
                .max(Comparator.naturalOrder())
                .orElse(FRESH);
    }

    /// The day on which this stage begins.
    LocalDate begins(LocalDate alive) {
        return alive.plusMonths(months);
    }

    /// From 100 on the day of a sign of life down to 0 when the listing is hidden.
    public static int score(LocalDate alive, LocalDate today) {
        var whole = HIDDEN.begins(alive).toEpochDay() - alive.toEpochDay();
        var gone = Math.max(0, today.toEpochDay() - alive.toEpochDay());
        return (int) Math.max(0, 100 - 100 * gone / whole);
    }

    public String code() {
        return Codes.of(this);
    }
}
