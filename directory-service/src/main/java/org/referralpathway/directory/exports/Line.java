package org.referralpathway.directory.exports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.referralpathway.directory.imports.sheet.Field;

/// A service's public record as the cells of a line.
final class Line {
    private static final String KINDS = "https://referralpathway.org/needs/";
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final List<String> NAMES =
            List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    private Line() {}

    static String cell(Field field, ObjectNode service, Map<String, String> numbers) {
        var place = service.at("/service_at_locations/0/location/addresses/0");
        var pool = service.at("/service_capacities/0");
        return switch (field) {
            case ORGANISATION -> service.at("/organization/name").asText();
            case SERVICE -> service.path("name").asText();
            case DESCRIPTION -> service.path("description").asText();
            case KINDS -> kinds(service);
            case PHONE -> joined(service.path("phones"), "number");
            case EMAIL -> service.path("email").asText();
            case WEBSITE -> service.path("url").asText();
            case ADDRESS -> place.path("address_1").asText();
            case TOWN -> place.path("city").asText();
            case POSTCODE -> place.path("postal_code").asText();
            case HOURS -> hours(service);
            case MINIMUM_AGE -> service.path("minimum_age").asText();
            case MAXIMUM_AGE -> service.path("maximum_age").asText();
            case LANGUAGES -> joined(service.path("languages"), "name");
            case AREAS -> areas(service);
            case CHARITY_NUMBER -> numbers.getOrDefault("charity", "");
            case COMPANY_NUMBER -> numbers.getOrDefault("company", "");
            case PLACES -> pool.path("maximum").asText();
            case UNIT -> pool.at("/unit/name").asText();
            case ORGANISATION_ID -> service.at("/organization/id").asText();
            case SERVICE_ID -> service.path("id").asText();
        };
    }

    private static String kinds(ObjectNode service) {
        return stream(service.path("attributes"))
                .map(attribute -> attribute.path("taxonomy_term"))
                .filter(term -> term.path("term_uri").asText().startsWith(KINDS))
                .map(term -> term.path("name").asText())
                .collect(Collectors.joining("; "));
    }

    private static String areas(ObjectNode service) {
        return stream(service.path("service_areas"))
                .map(area ->
                        area.path("extent_type").asText().equals("outcode")
                                ? area.path("extent").asText()
                                : area.path("uri").asText().replaceAll("^.*/", ""))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String hours(ObjectNode service) {
        return stream(service.path("schedules"))
                .filter(schedule -> schedule.has("opens_at") && schedule.has("closes_at"))
                .map(schedule ->
                        days(schedule.path("byday").asText())
                                + " "
                                + schedule.path("opens_at").asText()
                                + "-"
                                + schedule.path("closes_at").asText())
                .collect(Collectors.joining("; "));
    }

    private static String days(String codes) {
        return stream(codes.split(",", -1))
                .map(code -> DAYS.indexOf(code.strip()))
                .filter(day -> day >= 0)
                .map(NAMES::get)
                .collect(Collectors.joining("/"));
    }

    private static String joined(JsonNode list, String field) {
        return stream(list)
                .map(item -> item.path(field).asText())
                .collect(Collectors.joining("; "));
    }

    private static Stream<String> stream(String[] parts) {
        return Arrays.stream(parts);
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
