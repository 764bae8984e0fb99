package org.referralpathway.directory.calendar;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/// The day it is in the United Kingdom.
public final class Today {
    private static final ZoneId UK = ZoneId.of("Europe/London");

    private Today() {}

    public static LocalDate at(InstantSource clock) {
        return on(clock.instant());
    }

    public static LocalDate on(Instant moment) {
        return LocalDate.ofInstant(moment, UK);
    }
}
