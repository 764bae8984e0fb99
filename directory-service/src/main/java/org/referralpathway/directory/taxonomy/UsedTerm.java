package org.referralpathway.directory.taxonomy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.hsds.Texts;

/// A term that a record uses, as it describes it.
///
/// @param taxonomy the vocabulary it is of, named by the record or made from its name
public record UsedTerm(UUID id, @Nullable UUID taxonomy, ObjectNode document) {
    private static final String OURS = "https://referralpathway.org/taxonomies/";

    /// All of a record, whatever they hang on; one that comes twice is told once.
    public static List<UsedTerm> in(JsonNode record) {
        var found = new LinkedHashMap<UUID, UsedTerm>();
        for (var value : record.findValues("taxonomy_term")) {
            of(value).ifPresent(term -> found.putIfAbsent(term.id(), term));
        }
        return List.copyOf(found.values());
    }

    /// Gives terms of outside vocabularies, whose own codes are no UUIDs, the one of their URI, so
    /// that a listing names the same term as the vocabulary does.
    public static void identify(JsonNode record) {
        for (var value : record.findValues("taxonomy_term")) {
            if (value instanceof ObjectNode term && Texts.id(term, "id").isEmpty()) {
                identity(term).ifPresent(id -> term.put("id", id.toString()));
            }
        }
    }

    private static Optional<UsedTerm> of(JsonNode value) {
        if (!(value instanceof ObjectNode term) || Texts.text(term, "name") == null) {
            return Optional.empty();
        }
        return identity(term).map(id -> new UsedTerm(id, taxonomyOf(term), term));
    }

    private static Optional<UUID> identity(ObjectNode term) {
        var uri = Texts.text(term, "term_uri");
        return Texts.id(term, "id").or(() -> Optional.ofNullable(uri).map(Uuid5::of));
    }

    private static @Nullable UUID taxonomyOf(ObjectNode term) {
        return Texts.id(term, "taxonomy_id").or(() -> named(term)).orElse(null);
    }

    private static Optional<UUID> named(ObjectNode term) {
        return Optional.ofNullable(Texts.text(term, "taxonomy")).map(UsedTerm::uri).map(Uuid5::of);
    }

    /// What the vocabulary is called: the record's own words, or only that it has an identifier.
    String taxonomyName() {
        var name = Texts.text(document, "taxonomy");
        return name == null ? "Vocabulary without a name" : name;
    }

    /// The address of a vocabulary: its name if that is one, else one of ours for the name.
    static String uri(String name) {
        return name.startsWith("http")
                ? name
                : OURS + name.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
