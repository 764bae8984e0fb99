package org.referralpathway.directory.imports.sheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.referralpathway.directory.place.Postcode;
import org.referralpathway.directory.place.Spot;

/// What the directory already knows, asked for what a sheet says in words.
///
/// @param kinds the terms for kinds of help, by name and by code in small letters
/// @param spots where a postcode is
record Lookups(Map<String, ObjectNode> kinds, Function<Postcode, Optional<Spot>> spots) {
    Optional<ObjectNode> kind(String word) {
        var plain = word.toLowerCase(Locale.ROOT).strip();
        return Optional.ofNullable(kinds.get(plain))
                .or(() -> Optional.ofNullable(kinds.get(plain.replaceAll("s$", ""))))
                .or(() -> Optional.ofNullable(kinds.get(plain.replace(' ', '-'))));
    }

    Optional<Spot> spot(Postcode postcode) {
        return spots.apply(postcode);
    }
}
