package org.referralpathway.kit.id;

import java.util.Arrays;
import java.util.Locale;

/// How a constant is written in JSON, events and rows: `NO_CAPACITY` is `no-capacity`.
public final class Codes {
    private Codes() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException for a code that none of them has; what a client sent
    ///   becomes a 400 naming its field
    public static <E extends Enum<E>> E read(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(code))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }
}
