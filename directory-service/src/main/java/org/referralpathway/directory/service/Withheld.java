package org.referralpathway.directory.service;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.eligibility.Eligibility;
import org.referralpathway.directory.place.AreaCodes;

/// What must not be said of a service with a confidential place (DESIGN section 8): its address,
/// postcode, coordinates and phone numbers, wherever in the listing they stand.
public final class Withheld {
    /// Stands for a name that would give the place away.
    public static final String NAME = "Name withheld";

    private static final Set<String> SECRET_FIELDS =
            Set.of(
                    "address_1",
                    "address_2",
                    "attention",
                    "postal_code",
                    "number",
                    "latitude",
                    "longitude");
    private static final Set<String> NEVER =
            Set.of("phones", "contacts", "location", "email", Eligibility.IN_WORDS);
    private static final Set<String> KEPT =
            Set.of("phones", "contacts", "email", "description", "alternate_name", "fees", "alert");
    private static final int SHORTEST = 4;

    /// What stays of a phone number however it is written.
    private static final int LOCAL_DIGITS = 9;

    /// About a hundred metres; what says less is no secret.
    private static final Pattern COARSE = Pattern.compile("^-?\\d+\\.\\d{3}");

    /// So many digits of a coordinate are one wherever they stand; fewer are any number's.
    private static final int SHORTEST_COORDINATE = 5;

    /// "17 Canary Orchard" is given away by "Canary Orchard" too.
    private static final Pattern STREET =
            Pattern.compile("^\\d+[a-z]?\\W+(.{6,})$", CASE_INSENSITIVE);

    /// A postcode, or what may be a phone number: in the words of a service that hides its places
    /// they may be those of the place, though no field says so.
    private static final Pattern REACHED_BY =
            Pattern.compile(
                    "\\b[a-z]{1,2}\\d[a-z\\d]?\\s*\\d[a-z]{2}\\b|(\\d[\\s()+.-]{0,3}){9}",
                    CASE_INSENSITIVE);

    private final Set<String> secrets;

    /// Coordinates as [#COARSE] has them: a number is one of them or it is not.
    private final Set<String> spots;

    private Withheld(Collection<JsonNode> documents) {
        this.secrets = new HashSet<>();
        this.spots = new HashSet<>();
        documents.forEach(this::collect);
    }

    /// Nothing, for a service whose places are all open.
    public static @Nullable Withheld at(Collection<Location> places) {
        var secret = places.stream().filter(Location::isConfidential).toList();
        return secret.isEmpty() ? null : ofAll(List.of(), secret);
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
        return hidden.isEmpty() ? at(places) : ofAll(hidden, places);
    }

    /// All of these places are secret, whether that is written down yet or not.
    static Withheld ofAll(Collection<Service> hidden, Collection<Location> places) {
        return new Withheld(
                Stream.<JsonNode>concat(
                                hidden.stream().map(Service::document),
                                places.stream().map(Location::document))
                        .toList());
    }

    private void collect(JsonNode node) {
        for (var field : node.properties()) {
            var value = field.getValue();
            if (SECRET_FIELDS.contains(field.getKey()) && value.isValueNode()) {
                waysToSay(field.getKey(), value.asText())
                        .map(Withheld::squeezed)
                        .filter(text -> text.length() >= SHORTEST)
                        .forEach(secrets::add);
                if (value.isNumber()) {
                    coarse(value.asText()).forEach(spots::add);
                }
            }
            collect(value);
        }
        node.forEach(item -> {
            if (item.isContainerNode() && node.isArray()) {
                collect(item);
            }
        });
    }

    private static Stream<String> coarse(String number) {
        return COARSE.matcher(number).results().map(MatchResult::group);
    }

    private static Stream<String> waysToSay(String field, String value) {
        return switch (field) {
            case "number" -> {
                var digits = value.replaceAll("\\D", "");
                yield Stream.of(digits.substring(Math.max(0, digits.length() - LOCAL_DIGITS)));
            }
            case "latitude", "longitude" ->
                    coarse(value).filter(c -> squeezed(c).length() >= SHORTEST_COORDINATE);
            case "address_1" ->
                    Stream.concat(
                            Stream.of(value),
                            STREET.matcher(value).results().map(found -> found.group(1)));
            default -> Stream.of(value);
        };
    }

    /// A public copy of the listing comes without these: what it lacks is not forgotten, or it
    /// would not be known any more that it is a secret.
    static void keep(ObjectNode held, ObjectNode document) {
        for (var field : KEPT) {
            if (!document.has(field) && held.has(field)) {
                document.set(field, held.get(field).deepCopy());
            }
        }
    }

    /// Takes the listing's phones, contacts and places away, and every text that gives the place
    /// away.
    public void strip(ObjectNode listing) {
        listing.remove(NEVER);
        if (listing.path("service_areas") instanceof ArrayNode areas) {
            areas.removeIf(Withheld::isSmall);
        }
        stripReach(listing);
        stripTexts(listing);
    }

    /// Takes away what may say how the place is reached, of everything but the organisation, which
    /// has its own.
    private static void stripReach(ObjectNode listing) {
        listing.properties().removeIf(Withheld::saysHowToReach);
        for (var part : List.of("service_at_locations", "schedules", "service_capacities")) {
            for (var item : listing.path(part)) {
                if (item instanceof ObjectNode object) {
                    stripReach(object);
                }
            }
        }
    }

    private static boolean saysHowToReach(Map.Entry<String, JsonNode> field) {
        return !isId(field.getKey())
                && field.getValue().isTextual()
                && REACHED_BY.matcher(field.getValue().asText()).find();
    }

    /// Whether a text of a service that hides places gives one away, or says how something is
    /// reached that may be one.
    boolean tellsOfItself(String text) {
        return tells(text) || REACHED_BY.matcher(text).find();
    }

    /// An identifier says nothing, whatever digits it has.
    private static boolean isId(String field) {
        return field.equals("id") || field.endsWith("_id");
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
            object.properties().removeIf(field -> !isId(field.getKey()) && tells(field.getValue()));
            object.properties().forEach(field -> stripTexts(field.getValue()));
        } else if (node instanceof ArrayNode list) {
            list.removeIf(item -> tells(item) || tells(item.path("number")));
            list.forEach(this::stripTexts);
        }
    }

    /// Whether a place is a secret one by another name: at its postcode, or at its very spot.
    boolean isSamePlace(JsonNode place) {
        return place.path("addresses")
                        .valueStream()
                        .anyMatch(address ->
                                secrets.contains(squeezed(address.path("postal_code").asText())))
                || (tells(place.path("latitude")) && tells(place.path("longitude")));
    }

    private boolean tells(JsonNode value) {
        return value.isNumber()
                ? coarse(value.asText()).anyMatch(spots::contains)
                : value.isValueNode() && tells(value.asText());
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
