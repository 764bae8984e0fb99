package org.referralpathway.directory.service;

import java.util.Collection;
import java.util.Collections;
import java.util.List;

/// Kinds of help of which no number is told outside (DESIGN section 8): a count of one may be a
/// person somebody knows.
public final class SensitiveKinds {
    private static final List<String> CODES =
            List.of(
                    "domestic-abuse",
                    "sexual-abuse",
                    "hiv",
                    "immigration-advice",
                    "substance-use",
                    "offending",
                    "mental-health-crisis");

    private SensitiveKinds() {}

    public static List<String> codes() {
        return CODES;
    }

    public static boolean isAmong(Collection<String> kinds) {
        return !Collections.disjoint(CODES, kinds);
    }
}
