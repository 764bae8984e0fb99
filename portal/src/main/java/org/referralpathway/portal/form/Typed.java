package org.referralpathway.portal.form;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads what may not be there or may not be what it should be.
final class Typed {
    private static final int LONGEST_NUMBER = 9;

    private Typed() {}

    static Optional<Integer> number(String text) {
        var digits =
                !text.isEmpty()
                        && text.length() <= LONGEST_NUMBER
                        && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /// Those that are identifiers: no page of ours sends anything else.
    static List<UUID> uuids(List<String> texts) {
        return texts.stream().flatMap(text -> uuid(List.of(text)).stream()).toList();
    }

    static Optional<UUID> uuid(List<String> texts) {
        try {
            return texts.stream().findFirst().map(UUID::fromString);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
