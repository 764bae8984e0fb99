package org.referralpathway.directory.imports.sheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.referralpathway.directory.place.Postcode;
import org.referralpathway.directory.place.Spot;

/// What the directory already knows, asked for what a sheet says in words.
///
/// @param kinds the terms for kinds of help, by name and by code in small letters
/// @param spots where a postcode is
/// @param alike organisations with nearly the same name, by the name in small letters
record Lookups(
        Map<String, ObjectNode> kinds,
        Function<Postcode, Optional<Spot>> spots,
        Map<String, List<Alike>> alike) {
    /// An organisation that the directory has.
    record Alike(UUID id, String name) {}

    /// Another organisation that may be this one.
    Optional<String> like(UUID id, String name) {
        return alike.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .filter(other -> !other.id().equals(id))
                .map(Alike::name)
                .findFirst();
    }

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
