package org.referralpathway.directory.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.place.AreaCodes;
import org.referralpathway.directory.taxonomy.Uuid5;

/// With what a listing helps, where, and in which languages, as its group chooses it from lists.
///
/// @param kinds codes of kinds of need
/// @param areas ONS codes of council areas; smaller or drawn areas are no part of it and stay
/// @param languages codes of ISO 639, beside English
/// @param access codes of what the service itself offers, like `home-visit`; what a place has is
///   said of the place
public record Reach(
        List<String> kinds, List<String> areas, List<String> languages, List<String> access) {
    /// How the address of a kind of need begins; its code follows.
    public static final String KINDS = Terms.KINDS;

    private static final String AREA = "http://statistics.data.gov.uk/id/statistical-geography/";

    /// As a listing says it now.
    public static Reach of(JsonNode service) {
        var areas = new ArrayList<String>();
        service.path("service_areas").forEach(area -> district(area, areas));
        return new Reach(
                Terms.codes(service, Terms.KINDS),
                areas.stream().distinct().sorted().toList(),
                Languages.of(service),
                Terms.codes(service, Terms.ACCESS));
    }

    /// What this asks for and the other did not: what a listing says already needs no list.
    public Reach beyond(Reach other) {
        return new Reach(
                without(kinds, other.kinds), without(areas, other.areas), List.of(), List.of());
    }

    private static List<String> without(List<String> these, List<String> those) {
        return these.stream().filter(code -> !those.contains(code)).toList();
    }

    /// What is called what.
    ///
    /// @param kinds by code, as [#areas] is
    public record Names(Map<String, String> kinds, Map<String, String> areas) {}

    /// The HSDS fields of a listing that says this; whatever else stands in them stays as it is.
    ///
    /// @param service the listing's document, with an `id`
    public ObjectNode fields(JsonNode service, Names names) {
        var fields = JsonNodeFactory.instance.objectNode();
        var parts = new Parts(service.path("id").asText());
        var attributes = fields.putArray("attributes");
        keep(service.path("attributes"), attributes, this::isMine);
        parts.add(
                attributes,
                kinds,
                Terms.codes(service, Terms.KINDS),
                code ->
                        term(
                                parts,
                                Terms.KINDS + code,
                                code,
                                names.kinds().getOrDefault(code, words(code)),
                                "Referral Pathway kinds of need"));
        parts.add(
                attributes,
                access,
                Terms.codes(service, Terms.ACCESS),
                code ->
                        term(
                                parts,
                                Terms.ACCESS + code,
                                code,
                                words(code),
                                "Referral Pathway access"));
        var places = fields.putArray("service_areas");
        keep(
                service.path("service_areas"),
                places,
                area -> {
                    var code = districtOf(area);
                    return code == null || areas.contains(code);
                });
        parts.add(
                places,
                areas,
                of(service).areas(),
                code ->
                        parts.part("area", code)
                                .put("name", names.areas().getOrDefault(code, code))
                                .put("uri", AREA + code));
        var spoken = fields.putArray("languages");
        keep(
                service.path("languages"),
                spoken,
                language -> {
                    var codes =
                            Languages.of(
                                    JsonNodeFactory.instance
                                            .objectNode()
                                            .set(
                                                    "languages",
                                                    JsonNodeFactory.instance
                                                            .arrayNode()
                                                            .add(language)));
                    return codes.isEmpty() || languages.containsAll(codes);
                });
        parts.add(
                spoken,
                languages,
                Languages.of(service),
                code ->
                        parts.part("language", code)
                                .put("name", Locale.of(code).getDisplayLanguage(Locale.ENGLISH))
                                .put("code", code));
        return fields;
    }

    /// Another vocabulary's term, or one of ours that is still wanted.
    private boolean isMine(JsonNode attribute) {
        var uri = attribute.path("taxonomy_term").path("term_uri").asText();
        if (uri.startsWith(Terms.KINDS)) {
            return kinds.contains(uri.substring(Terms.KINDS.length()));
        }
        return !uri.startsWith(Terms.ACCESS)
                || access.contains(uri.substring(Terms.ACCESS.length()));
    }

    private static ObjectNode term(
            Parts parts, String uri, String code, String name, String taxonomy) {
        var attribute = parts.part("attribute", uri);
        attribute
                .putObject("taxonomy_term")
                .put("id", Uuid5.of(uri).toString())
                .put("code", code)
                .put("name", name)
                .put("description", name)
                .put("taxonomy", taxonomy)
                .put("term_uri", uri);
        return attribute;
    }

    private static void keep(JsonNode held, ArrayNode into, Predicate<JsonNode> stays) {
        held.forEach(item -> {
            if (stays.test(item)) {
                into.add(item.deepCopy());
            }
        });
    }

    private static void district(JsonNode area, List<String> into) {
        var code = districtOf(area);
        if (code != null) {
            into.add(code);
        }
    }

    /// Of an area that is one council area and nothing else.
    private static @Nullable String districtOf(JsonNode area) {
        var codes = AreaCodes.districts(area.path("uri").asText()).distinct().toList();
        return codes.size() == 1 && area.path("extent_type").asText().isEmpty()
                ? codes.getFirst()
                : null;
    }

    private static String words(String code) {
        var words = code.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// Names the parts of a listing, always the same for the same thing.
    private record Parts(String service) {
        ObjectNode part(String kind, String what) {
            return JsonNodeFactory.instance.objectNode().put("id", Uuid5.part(service, kind, what));
        }

        void add(
                ArrayNode list,
                List<String> wanted,
                List<String> held,
                Function<String, ObjectNode> make) {
            var here = new HashSet<>(held);
            wanted.stream()
                    .distinct()
                    .filter(code -> !here.contains(code))
                    .forEach(code -> list.add(make.apply(code)));
        }
    }
}
