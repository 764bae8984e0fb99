package org.referralpathway.person;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.id.Codes;

/// Age, as coarsely as an offer needs it: all that is kept in clear.
public enum AgeBand {
    UNDER_16(0, 15),
    FROM_16_TO_17(16, 17),
    FROM_18_TO_24(18, 24),
    FROM_25_TO_49(25, 49),
    FROM_50_TO_64(50, 64),
    FROM_65_TO_79(65, 79),
    FROM_80(80, Integer.MAX_VALUE),
    UNKNOWN(0, Integer.MAX_VALUE);

    private static final int ADULT = 18;
    private static final int OLDEST = 130;
    private final int youngest;
    private final int oldest;

    AgeBand(int youngest, int oldest) {
        this.youngest = youngest;
        this.oldest = oldest;
    }

    public static AgeBand of(@Nullable LocalDate born, LocalDate today) {
        if (born == null) {
            return UNKNOWN;
        }
        var age = Period.between(born, today).getYears();
        return Arrays.stream(values()).filter(band -> age <= band.oldest).findFirst().orElseThrow();
    }

    public static AgeBand ofCode(String code) {
        return Codes.read(AgeBand.class, code);
    }

    /// Whether some age of this band is between the limits; a missing limit is none.
    public boolean mayBeWithin(@Nullable Integer from, @Nullable Integer to) {
        return (from == null || oldest >= from) && (to == null || youngest <= to);
    }

    /// Whether something holds for an age of this band, up to 130.
    public boolean someAge(IntPredicate holds) {
        return IntStream.rangeClosed(youngest, Math.min(oldest, OLDEST)).anyMatch(holds);
    }

    /// Whether somebody of this band may be under 18; so may whoever's age is not known.
    public boolean mayBeChild() {
        return youngest < ADULT;
    }

    /// Whether everybody of this band is under 18.
    public boolean isChild() {
        return oldest < ADULT;
    }

    /// Whether every age of this band is between the limits, so that nobody has to ask.
    public boolean isWithin(@Nullable Integer from, @Nullable Integer to) {
        return (from == null || youngest >= from) && (to == null || oldest <= to);
    }

    @JsonValue
    public String code() {
        return Codes.of(this);
    }
}
