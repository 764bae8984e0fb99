package org.referralpathway.person;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Age, as coarsely as an offer needs it.
public enum AgeBand {
    UNDER_16(15),
    FROM_16_TO_24(24),
    FROM_25_TO_49(49),
    FROM_50_TO_64(64),
    FROM_65_TO_79(79),
    FROM_80(Integer.MAX_VALUE),
    UNKNOWN(-1);

    private final int oldest;

    AgeBand(int oldest) {
        this.oldest = oldest;
    }

    public static AgeBand of(@Nullable LocalDate born, LocalDate today) {
        if (born == null) {
            return UNKNOWN;
        }
        var age = Period.between(born, today).getYears();
        return Arrays.stream(values()).filter(band -> age <= band.oldest).findFirst().orElseThrow();
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
