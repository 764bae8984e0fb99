package org.referralpathway.directory.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.eligibility.Eligibility;
import org.referralpathway.directory.place.AreaCodes;

/// What must not be said of a service with a confidential place (DESIGN section 8): its address,
/// postcode, coordinates and phone numbers, wherever in the listing they stand.
public final class Withheld {
    /// Stands for a name that would give the place away.
    public static final String NAME = "Name withheld";

    private static final Set<String> SECRET_FIELDS =
            Set.of("address_1", "address_2", "attention", "postal_code", "number", "latitude");
    private static final Set<String> NEVER =
            Set.of("phones", "contacts", "location", "email", Eligibility.IN_WORDS);
    private static final int SHORTEST = 4;
    private final Set<String> secrets;

    private Withheld(Set<String> secrets) {
        this.secrets = secrets;
    }

    /// Nothing, for a service whose places are all open.
    public static @Nullable Withheld at(Collection<Location> places) {
        var secrets = new HashSet<String>();
        places.stream()
                .filter(Location::isConfidential)
                .forEach(place -> collect(place.document(), secrets));
        return places.stream().anyMatch(Location::isConfidential) ? new Withheld(secrets) : null;
    }

    /// What must not be said of a service: of its confidential places, and where all its places are
    /// hidden, of whatever its own record says of a place or a phone.
    public static @Nullable Withheld of(Service service, Collection<Location> places) {
        return of(service.hidesPlaces() ? List.of(service) : List.of(), places);
    }

    /// The same of several services at once.
    ///
    /// @param hidden those whose places are all hidden
    public static @Nullable Withheld of(Collection<Service> hidden, Collection<Location> places) {
        if (hidden.isEmpty()) {
            return at(places);
        }
        var secrets = new HashSet<String>();
        hidden.forEach(service -> collect(service.document(), secrets));
        places.forEach(place -> collect(place.document(), secrets));
        return new Withheld(secrets);
    }

    private static void collect(JsonNode node, Set<String> secrets) {
        for (var field : node.properties()) {
            var value = field.getValue();
            if (SECRET_FIELDS.contains(field.getKey()) && value.isValueNode()) {
                var text = squeezed(value.asText());
                if (text.length() >= SHORTEST) {
                    secrets.add(text);
                }
            }
            collect(value, secrets);
        }
        node.forEach(item -> {
            if (item.isContainerNode() && node.isArray()) {
                collect(item, secrets);
            }
        });
    }

    /// Takes the listing's phones, contacts and places away, and every text that gives the place
    /// away.
    public void strip(ObjectNode listing) {
        listing.remove(NEVER);
        if (listing.path("service_areas") instanceof ArrayNode areas) {
            areas.removeIf(Withheld::isSmall);
        }
        stripTexts(listing);
    }

    /// An area that may be smaller than a council area, or drawn around the place.
    private static boolean isSmall(JsonNode area) {
        var said = area.path("uri").asText() + " " + area.path("extent").asText();
        return !area.path("extent_type").asText().isEmpty()
                || AreaCodes.wards(said).findAny().isPresent();
    }

    /// Takes every text away that gives the place away.
    public void stripTexts(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(field -> tells(field.getValue()));
            object.properties().forEach(field -> stripTexts(field.getValue()));
        } else if (node instanceof ArrayNode list) {
            list.removeIf(this::tells);
            list.forEach(this::stripTexts);
        }
    }

    private boolean tells(JsonNode value) {
        return value.isValueNode() && tells(value.asText());
    }

    /// Whether a text gives the place away.
    public boolean tells(String text) {
        var squeezed = squeezed(text);
        return secrets.stream().anyMatch(squeezed::contains);
    }

    private static String squeezed(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
