package org.referralpathway.directory.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.hsds.Texts;
import org.referralpathway.directory.taxonomy.UsedTerm;

/// A service's row of an import, taken apart into the records that it carries.
///
/// @param document the service alone; its `service_at_locations` name their places by `location_id`
/// @param locations the places it brought along, by id
/// @param capacities its pools, which are kept by the capacity feature
public record ServiceRow(
        UUID id,
        ObjectNode document,
        Map<UUID, ObjectNode> locations,
        List<ObjectNode> capacities) {

    /// Takes apart a row that has passed its check.
    public static ServiceRow of(ObjectNode row) {
        var document = row.deepCopy();
        UsedTerm.identify(document);
        document.remove(List.of("organization", "organization_id"));
        var capacities = objects(document.remove("service_capacities"));
        var locations = new LinkedHashMap<UUID, ObjectNode>();
        for (var link : objects(document.path("service_at_locations"))) {
            if (link.path("location") instanceof ObjectNode location && isWhole(location)) {
                locations.put(Texts.id(location, "id").orElseThrow(), location);
                link.remove("location");
                link.set("location_id", location.path("id"));
            }
        }
        var id = Texts.id(document, "id").orElseThrow();
        return new ServiceRow(id, document, locations, capacities);
    }

    /// The places a stored document names, by the id of the link.
    static Map<UUID, UUID> links(ObjectNode document) {
        var links = new LinkedHashMap<UUID, UUID>();
        for (var link : document.path("service_at_locations")) {
            Texts.id(link, "id")
                    .ifPresent(id ->
                            Texts.id(link, "location_id")
                                    .ifPresent(location -> links.put(id, location)));
        }
        return links;
    }

    /// A place without an id or a type stays inside its service's document, unused.
    private static boolean isWhole(ObjectNode location) {
        return Texts.id(location, "id").isPresent()
                && Texts.text(location, "location_type") != null;
    }

    private static List<ObjectNode> objects(@Nullable JsonNode list) {
        if (!(list instanceof ArrayNode array)) {
            return List.of();
        }
        return StreamSupport.stream(array.spliterator(), false)
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .toList();
    }
}
