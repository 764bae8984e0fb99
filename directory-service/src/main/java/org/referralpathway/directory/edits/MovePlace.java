package org.referralpathway.directory.edits;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import org.referralpathway.directory.hsds.Texts;
import org.referralpathway.directory.place.FindSpot;
import org.referralpathway.directory.place.Postcode;
import org.referralpathway.directory.service.Location;
import org.referralpathway.directory.service.Service;
import org.referralpathway.directory.service.Services;
import org.referralpathway.kit.problem.InvalidField;

/// A group says that its listing is given somewhere else.
@ApplicationScoped
class MovePlace {
    static final String FIELD = "service_at_locations";
    private final Services services;
    private final FindSpot spots;

    MovePlace(Services services, FindSpot spots) {
        this.services = services;
        this.spots = spots;
    }

    /// Adds what follows from an address, and takes it out where the listing is there already.
    ///
    /// @throws InvalidField for a confidential place, and for one of several
    void complete(ObjectNode changes, Service service) {
        if (!(changes.path(FIELD) instanceof ArrayNode links)) {
            return;
        }
        var places = services.locationsOf(service).values();
        obstacle(service, places)
                .ifPresent(why -> {
                    throw new InvalidField("/address", why);
                });
        var location = (ObjectNode) links.path(0).path("location");
        if (places.stream().anyMatch(place -> isAt(place, location))) {
            changes.remove(FIELD);
            return;
        }
        Postcode.of(location.at("/addresses/0/postal_code").asText())
                .flatMap(spots::of)
                .filter(spot -> spot.exact())
                .ifPresent(spot ->
                        location.put("latitude", spot.latitude())
                                .put("longitude", spot.longitude()));
    }

    /// Whether a move that has waited may still be made: the place may have become a secret since,
    /// or one of several.
    boolean mayBeMade(ObjectNode changes, Service service) {
        return !changes.has(FIELD)
                || obstacle(service, services.locationsOf(service).values()).isEmpty();
    }

    private static Optional<String> obstacle(Service service, Collection<Location> places) {
        if (service.hidesPlaces() || places.stream().anyMatch(Location::isConfidential)) {
            return Optional.of("Is kept confidential: tell those who keep the directory");
        }
        return places.size() > 1
                ? Optional.of("There are several: tell those who keep the directory which moves")
                : Optional.empty();
    }

    private static boolean isAt(Location place, ObjectNode wanted) {
        var held = place.document().at("/addresses/0");
        var address = wanted.at("/addresses/0");
        return same(held, address, "address_1")
                && same(held, address, "city")
                && same(held, address, "postal_code");
    }

    private static boolean same(JsonNode a, JsonNode b, String field) {
        return a.path(field).asText().equals(b.path(field).asText());
    }

    /// The places as they are, as an edit tells what was before.
    static ArrayNode told(Collection<Location> places) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (var place : places) {
            var location = list.addObject().putObject("location");
            var name = Texts.text(place.document(), "name");
            if (name != null) {
                location.put("name", name);
            }
            location.set("addresses", place.document().path("addresses").deepCopy());
        }
        return list;
    }
}
