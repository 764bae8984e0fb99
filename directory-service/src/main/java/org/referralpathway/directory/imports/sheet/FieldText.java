package org.referralpathway.directory.imports.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.referralpathway.directory.service.OfferKind;
import org.referralpathway.directory.service.Reach;

/// What the cells of our own sheets say of a listing, in the words that an import reads.
public final class FieldText {
    private static final int LONGEST = 32_000;
    private static final String SEPARATOR = "; ";
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final List<String> NAMES =
            List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    /// The fields that are a value of the record, and its name there.
    static final Map<Field, String> VALUES =
            Map.of(
                    Field.SERVICE, "name",
                    Field.DESCRIPTION, "description",
                    Field.STATUS, "status",
                    Field.ELIGIBILITY, "eligibility_description",
                    Field.COST, "fees",
                    Field.EMAIL, "email",
                    Field.WEBSITE, "url",
                    Field.MINIMUM_AGE, "minimum_age",
                    Field.MAXIMUM_AGE, "maximum_age");

    /// The fields that are items of a list of the record, and its name there.
    static final Map<Field, String> LISTS =
            Map.of(
                    Field.KINDS, "attributes",
                    Field.OFFER, "attributes",
                    Field.PHONE, "phones",
                    Field.LANGUAGES, "languages",
                    Field.HOURS, "schedules",
                    Field.AREAS, "service_areas");

    /// The fields that say where a place is, in the order of a line.
    static final Set<Field> PLACE =
            Collections.unmodifiableSet(EnumSet.of(Field.ADDRESS, Field.TOWN, Field.POSTCODE));

    private FieldText() {}

    /// @param link the service at one of its places; missing where it has none
    public static String cell(Field field, JsonNode service, JsonNode link) {
        var text =
                switch (field) {
                    case ORGANISATION -> service.at("/organization/name").asText();
                    case ORGANISATION_ID -> service.at("/organization/id").asText();
                    case SERVICE_ID -> service.path("id").asText();
                    case ADDRESS -> address(link).path("address_1").asText();
                    case TOWN -> address(link).path("city").asText();
                    case POSTCODE -> address(link).path("postal_code").asText();
                    case PLACES -> service.at("/service_capacities/0/maximum").asText();
                    case UNIT -> service.at("/service_capacities/0/unit/name").asText();
                    default -> value(field, service);
                };
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    private static String value(Field field, JsonNode service) {
        var list = LISTS.get(field);
        if (list == null) {
            return service.path(VALUES.getOrDefault(field, "")).asText();
        }
        return service.path(list)
                .valueStream()
                .map(item -> item(field, item))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(SEPARATOR));
    }

    /// What a cell says of one item of a list; empty for what no cell of this field can say.
    static String item(Field field, JsonNode item) {
        return switch (field) {
            case KINDS -> term(item, Reach.KINDS);
            case OFFER -> term(item, OfferKind.TERMS);
            case PHONE -> item.path("number").asText();
            case LANGUAGES -> item.path("name").asText();
            case HOURS -> hours(item);
            case AREAS -> area(item);
            default -> "";
        };
    }

    /// What the cells say of a place; empty where it has no address that is shown.
    static String place(JsonNode link) {
        return place(link, PLACE);
    }

    /// The same by some of the fields only.
    static String place(JsonNode link, Collection<Field> fields) {
        return fields.stream()
                .map(field -> cell(field, link, link))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /// The places that a sheet can show, a line for each.
    public static List<JsonNode> places(JsonNode service) {
        return service.path("service_at_locations")
                .valueStream()
                .filter(link -> !place(link).isEmpty())
                .toList();
    }

    private static JsonNode address(JsonNode link) {
        return link.at("/location/addresses/0");
    }

    private static String term(JsonNode attribute, String vocabulary) {
        var term = attribute.path("taxonomy_term");
        return term.path("term_uri").asText().startsWith(vocabulary)
                ? term.path("name").asText()
                : "";
    }

    /// A circle or a drawn area is nothing that fits a cell.
    private static String area(JsonNode area) {
        return switch (area.path("extent_type").asText()) {
            case "outcode" -> area.path("extent").asText();
            case "" -> area.path("uri").asText().replaceAll("^.*/", "");
            default -> "";
        };
    }

    /// Weekly hours, or the words of somebody whose hours nobody could read.
    private static String hours(JsonNode schedule) {
        var days = days(schedule.path("byday").asText());
        var isWeekly = schedule.path("freq").asText("WEEKLY").equals("WEEKLY");
        if (schedule.has("opens_at") && schedule.has("closes_at")) {
            return days.isEmpty() || !isWeekly || schedule.path("interval").asInt(1) != 1
                    ? ""
                    : "%s %s-%s"
                            .formatted(
                                    days,
                                    schedule.path("opens_at").asText(),
                                    schedule.path("closes_at").asText());
        }
        return schedule.has("freq") ? "" : schedule.path("description").asText();
    }

    private static String days(String codes) {
        return Arrays.stream(codes.split(",", -1))
                .map(code -> DAYS.indexOf(code.strip()))
                .filter(day -> day >= 0)
                .map(NAMES::get)
                .collect(Collectors.joining("/"));
    }
}
