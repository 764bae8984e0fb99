package org.referralpathway.directory.edits;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.eligibility.Eligibility;
import org.referralpathway.directory.hsds.Texts;
import org.referralpathway.directory.place.Postcode;
import org.referralpathway.directory.taxonomy.Uuid5;
import org.referralpathway.kit.problem.InvalidField;

/// What a group may say of its listing; what is null stays as it is, and an empty text takes the
/// field out.
///
/// @param phones all its numbers
/// @param hours when it is open, all of it
/// @param eligibility all its rules
/// @param address where it is given from then on; a place of its own, so that nobody else's moves
/// @param status `active` or `temporarily closed`
public record ListingChange(
        @Nullable String name,
        @Nullable String description,
        @Nullable String url,
        @Nullable String email,
        @Nullable String fees,
        @Nullable String alert,
        @Nullable String status,
        @Nullable Integer minimumAge,
        @Nullable Integer maximumAge,
        @Nullable List<String> phones,
        @Nullable List<Hours> hours,
        @Nullable Eligibility eligibility,
        @Nullable Address address) {

    /// @param days codes of RFC 5545 with commas between
    public record Hours(String days, String opens, String closes) {}

    /// An address in the United Kingdom. What is made of it has identifiers that say nothing: one
    /// drawn from the address could be guessed from it, should the place become a secret.
    public record Address(String street, String city, Postcode postcode) {
        ObjectNode place() {
            var link = JsonNodeFactory.instance.objectNode().put("id", fresh());
            var location = link.putObject("location");
            location.put("id", fresh()).put("location_type", "physical");
            location.putArray("addresses")
                    .addObject()
                    .put("id", fresh())
                    .put("address_1", street)
                    .put("city", city)
                    .put("postal_code", postcode.toString())
                    .put("country", "GB")
                    .put("address_type", "physical");
            return link;
        }
    }

    /// As HSDS has it.
    ObjectNode fields(UUID service) {
        var fields = JsonNodeFactory.instance.objectNode();
        text(fields, "name", name);
        text(fields, "description", description);
        text(fields, "url", url);
        text(fields, "email", email);
        text(fields, "fees", fees);
        text(fields, "alert", alert);
        text(fields, "status", status);
        if (minimumAge != null) {
            fields.put("minimum_age", minimumAge);
        }
        if (maximumAge != null) {
            fields.put("maximum_age", maximumAge);
        }
        addPhones(fields, service);
        addHours(fields, service);
        if (address != null) {
            fields.putArray("service_at_locations").add(address.place());
        }
        if (eligibility != null) {
            fields.setAll(eligibility.checked().fields());
        }
        check(fields);
        return fields;
    }

    private void addPhones(ObjectNode fields, UUID service) {
        if (phones != null) {
            var list = fields.putArray("phones");
            phones.forEach(number ->
                    list.addObject()
                            .put("id", Uuid5.part(service, "phone", number))
                            .put("number", number));
        }
    }

    private void addHours(ObjectNode fields, UUID service) {
        if (hours != null) {
            var list = fields.putArray("schedules");
            hours.forEach(h ->
                    list.addObject()
                            .put("id", Uuid5.part(service, "hours", h.toString()))
                            .put("freq", "WEEKLY")
                            .put("byday", h.days())
                            .put("opens_at", h.opens())
                            .put("closes_at", h.closes()));
        }
    }

    private static void check(ObjectNode fields) {
        var url = Texts.text(fields, "url");
        if (url != null && !(Texts.isUri(url) && url.matches("https?://.*"))) {
            throw new InvalidField("/url", "Must be the address of a web page, as https://…");
        }
        var email = Texts.text(fields, "email");
        if (email != null && !Texts.isEmail(email)) {
            throw new InvalidField("/email", "Is no e-mail address");
        }
        if (fields.path("name").isNull()) {
            throw new InvalidField("/name", "A listing needs a name");
        }
    }

    private static void text(ObjectNode fields, String field, @Nullable String value) {
        if (value != null && value.isBlank()) {
            fields.putNull(field);
        } else if (value != null) {
            fields.put(field, value.strip());
        }
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }
}
