package org.referralpathway.directory.imports.sheet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.place.AreaCodes;
import org.referralpathway.directory.place.Postcode;
import org.referralpathway.directory.service.OfferKind;
import org.referralpathway.directory.taxonomy.Uuid5;

/// The parts of one service in a line of a sheet. What cannot be read becomes a doubt.
final class ServiceParts {
    private static final String AREAS = "http://statistics.data.gov.uk/id/statistical-geography/";
    private final Cells cells;
    private final UUID id;
    private final Lookups lookups;
    private final List<Doubt> doubts = new ArrayList<>();

    ServiceParts(Cells cells, UUID id, Lookups lookups) {
        this.cells = cells;
        this.id = id;
        this.lookups = lookups;
    }

    List<Doubt> doubts() {
        return doubts;
    }

    void addTo(ObjectNode service) {
        status();
        number(service, "minimum_age", Field.MINIMUM_AGE);
        number(service, "maximum_age", Field.MAXIMUM_AGE);
        add(service, "attributes", kinds().addAll(offers()));
        add(service, "languages", languages());
        add(service, "phones", phones());
        add(service, "schedules", hours());
        add(service, "service_areas", areas());
        add(service, "service_at_locations", places());
        add(service, "service_capacities", capacity());
    }

    private static void add(ObjectNode service, String field, ArrayNode list) {
        if (!list.isEmpty()) {
            service.set(field, list);
        }
    }

    private void number(ObjectNode service, String name, Field field) {
        var text = cells.get(field);
        if (text != null) {
            whole(field, text).ifPresent(number -> service.put(name, number));
        }
    }

    private Optional<Integer> whole(Field field, String text) {
        var plain = text.replaceAll("(\\.0+|\\+)$", "");
        if (plain.matches("[0-9]{1,6}")) {
            return Optional.of(Integer.valueOf(plain));
        }
        doubt(field, "Is no whole number", text);
        return Optional.empty();
    }

    private ArrayNode kinds() {
        var list = list();
        var words = cells.words(Field.KINDS);
        for (var word : words) {
            lookups.kind(word)
                    .ifPresentOrElse(
                            term -> list.add(part("kind", word).set("taxonomy_term", term)),
                            () ->
                                    doubt(
                                            Field.KINDS,
                                            "Is no kind of help that is known here: choose one",
                                            word));
        }
        if (words.isEmpty()) {
            doubt(Field.KINDS, "Say what kinds of help it is: it cannot be matched without", "");
        }
        return list;
    }

    private ArrayNode offers() {
        var list = list();
        for (var word : cells.words(Field.OFFER)) {
            OfferKind.named(word)
                    .ifPresentOrElse(
                            offer ->
                                    list.add(
                                            part("offer", word).set("taxonomy_term", offer.term())),
                            () ->
                                    doubt(
                                            Field.OFFER,
                                            "Is no kind of offer: write " + OfferKind.words(),
                                            word));
        }
        return list;
    }

    private void status() {
        var text = cells.get(Field.STATUS);
        if (text != null && cells.status().isEmpty()) {
            doubt(Field.STATUS, "Is no status: write active, temporarily closed or defunct", text);
        }
    }

    private ArrayNode languages() {
        var list = list();
        for (var word : cells.words(Field.LANGUAGES)) {
            var code =
                    Arrays.stream(Locale.getISOLanguages())
                            .filter(c ->
                                    Locale.of(c)
                                            .getDisplayLanguage(Locale.UK)
                                            .equalsIgnoreCase(word))
                            .findFirst();
            var language = part("language", word).put("name", word);
            code.ifPresentOrElse(
                    c -> language.put("code", c),
                    () -> doubt(Field.LANGUAGES, "Is no language that is known here", word));
            list.add(language);
        }
        return list;
    }

    private ArrayNode phones() {
        var list = list();
        for (var number : cells.words(Field.PHONE)) {
            list.add(part("phone", number).put("number", number));
        }
        return list;
    }

    private ArrayNode hours() {
        var list = list();
        var text = cells.get(Field.HOURS);
        if (text == null) {
            return list;
        }
        var read = HoursInWords.read(text).orElse(List.of());
        for (var hours : read) {
            list.add(
                    part("hours", hours.inWords())
                            .put("freq", "WEEKLY")
                            .put("byday", hours.days())
                            .put("opens_at", hours.opens().toString())
                            .put("closes_at", hours.closes().toString())
                            .put("description", text));
            if (hours.guessed()) {
                doubt(Field.HOURS, "Was read as " + hours.spoken() + ": is that right?", text);
            }
        }
        if (read.isEmpty()) {
            list.add(part("hours", text).put("description", text));
            doubt(Field.HOURS, "Could not be read: write it as \"Tuesday 10:00 to 12:00\"", text);
        }
        return list;
    }

    private ArrayNode areas() {
        var list = list();
        for (var word : cells.words(Field.AREAS)) {
            var code = word.toUpperCase(Locale.ROOT);
            var area = part("area", word).put("name", word);
            if (!Postcode.isOutcode(code) && AreaCodes.isCode(code)) {
                area.put("uri", AREAS + code);
            } else if (Postcode.isOutcode(code)) {
                area.put("extent_type", "outcode").put("extent", code);
            } else {
                doubt(
                        Field.AREAS,
                        "Is no code of a council area or ward, and no outward postcode",
                        word);
            }
            list.add(area);
        }
        return list;
    }

    private ArrayNode places() {
        var list = list();
        var street = cells.get(Field.ADDRESS);
        var written = cells.get(Field.POSTCODE);
        var postcode = Optional.ofNullable(written).flatMap(Postcode::of);
        if (written == null) {
            doubt(Field.POSTCODE, "Is missing: nobody can tell how far away it is", "");
        } else if (postcode.isEmpty()) {
            // Not what it says: it may be all but the postcode of a refuge.
            doubt(Field.POSTCODE, "Is no UK postcode: look at the sheet", "");
        }
        if (street != null || postcode.isPresent()) {
            list.add(
                    part("at", street + "/" + written).set("location", location(street, postcode)));
        }
        return list;
    }

    private ObjectNode location(@Nullable String street, Optional<Postcode> postcode) {
        var where = street + "/" + postcode;
        var location = part("location", where).put("location_type", "physical");
        postcode.flatMap(lookups::spot)
                .filter(spot -> spot.exact())
                .ifPresent(spot ->
                        location.put("latitude", spot.latitude())
                                .put("longitude", spot.longitude()));
        var address = part("address", where).put("address_type", "physical").put("country", "GB");
        var town = cells.get(Field.TOWN);
        if (street != null) {
            address.put("address_1", street);
        }
        if (town != null) {
            address.put("city", town);
        }
        postcode.ifPresent(code -> address.put("postal_code", code.toString()));
        location.putArray("addresses").add(address);
        return location;
    }

    private ArrayNode capacity() {
        var list = list();
        var text = cells.get(Field.PLACES);
        if (text != null) {
            whole(Field.PLACES, text)
                    .ifPresent(maximum -> {
                        var named = cells.get(Field.UNIT);
                        var unit = named == null ? "places" : named;
                        var pool =
                                part("pool", unit)
                                        .put("maximum", maximum)
                                        .put("status", "capacity");
                        pool.set("unit", part("unit", unit).put("name", unit));
                        list.add(pool);
                    });
        }
        return list;
    }

    private void doubt(Field field, String detail, @Nullable String told) {
        doubts.add(new Doubt(id, cells.line(), field, detail, told == null ? "" : told));
    }

    private ObjectNode part(String kind, String what) {
        return JsonNodeFactory.instance.objectNode().put("id", Uuid5.part(id, kind, what));
    }

    private static ArrayNode list() {
        return JsonNodeFactory.instance.arrayNode();
    }
}
