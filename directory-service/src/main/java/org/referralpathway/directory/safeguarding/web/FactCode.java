package org.referralpathway.directory.safeguarding.web;

import java.util.Arrays;
import java.util.Locale;
import org.referralpathway.directory.safeguarding.FactKind;
import org.referralpathway.kit.problem.NotFound;

/// A kind of fact as it stands in an address: `policy`.
record FactCode(FactKind value) {
    public static FactCode fromString(String given) {
        return Arrays.stream(FactKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(given))
                .findFirst()
                .map(FactCode::new)
                .orElseThrow(NotFound::new);
    }
}
