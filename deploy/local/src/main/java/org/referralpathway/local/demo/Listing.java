package org.referralpathway.local.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.referralpathway.local.demo.Postcodes.Postcode;

/// Writes a service of a group in the form of HSDS-UK 3.0. Every text says that it is made up.
///
/// @param path names the service within the demo world, for the ids of its parts
record Listing(Area area, String path, ObjectNode organization, Postcode at, Offer offer) {
    private static final String OURS = "https://referralpathway.org/";
    private static final String AREAS = "http://statistics.data.gov.uk/id/statistical-geography/";
    private static final Map<String, String> LANGUAGES =
            Map.of(
                    "en", "English",
                    "ur", "Urdu",
                    "pl", "Polish",
                    "bn", "Bengali",
                    "gd", "Scottish Gaelic");

    ObjectNode json() {
        var service = object("");
        service.put("name", title() + " by " + organization.path("name").asText());
        service.put(
                "description",
                DemoWorld.MADE_UP + title() + " for people in " + area.title() + ".");
        service.put("url", organization.path("website").asText());
        service.put("email", organization.path("email").asText());
        service.put("status", offer.status());
        service.put("minimum_age", 18);
        service.put("assured_date", assured().toString());
        service.set("organization", organization);
        schedule(service);
        catchment(service);
        place(service);
        if (offer.remote()) {
            remotePlace(service);
        }
        for (var code : offer.languages()) {
            service.withArray("languages")
                    .add(
                            object("language/" + code)
                                    .put("name", LANGUAGES.get(code))
                                    .put("code", code));
        }
        service.putArray("cost_options").add(object("cost").put("option", "Free").put("amount", 0));
        for (var kind : offer.kinds()) {
            service.withArray("attributes").add(attribute("needs/", kind.code(), kind.label()));
        }
        capacity(service);
        return service;
    }

    /// Fresh, but for some that somebody should ring soon.
    private LocalDate assured() {
        var month = LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1);
        return month.minusMonths(Math.floorMod(title().hashCode(), 7) == 0 ? 5 : 1);
    }

    private String title() {
        return offer.kinds().stream().map(Kind::label).collect(Collectors.joining(" and "));
    }

    private void schedule(ObjectNode service) {
        service.putArray("schedules")
                .add(
                        object("schedule")
                                .put("freq", "WEEKLY")
                                .put("interval", 1)
                                .put("byday", "MO,TU,WE,TH,FR")
                                .put("opens_at", "09:30")
                                .put("closes_at", "16:30")
                                .put("description", DemoWorld.MADE_UP + "Weekdays."));
    }

    private void catchment(ObjectNode service) {
        var extent = object("area").put("name", area.title());
        if (offer.outcodes().isEmpty()) {
            extent.put("uri", AREAS + area.district());
        } else {
            extent.put("extent_type", "outcode").put("extent", String.join(", ", offer.outcodes()));
        }
        service.putArray("service_areas").add(extent);
    }

    private void place(ObjectNode service) {
        var location =
                object("location")
                        .put("location_type", "physical")
                        .put("name", "Example hall at " + at.text())
                        .put("description", DemoWorld.MADE_UP + "No such hall.")
                        .put("latitude", at.latitude())
                        .put("longitude", at.longitude());
        location.putArray("addresses")
                .add(
                        object("address")
                                .put("address_1", "1 Example Hall (made up)")
                                .put("city", area.title())
                                .put(
                                        "region",
                                        area.nation().equals("england") ? "England" : "Scotland")
                                .put("state_province", area.title())
                                .put("postal_code", at.text())
                                .put("country", "GB")
                                .put("address_type", "physical"));
        access(location);
        service.putArray("service_at_locations").add(object("at").set("location", location));
    }

    private void access(ObjectNode location) {
        if (offer.wheelchair()) {
            accessibility(location, "wheelchair", "Wheelchair access");
        }
        if (offer.hearingLoop()) {
            accessibility(location, "hearing-loop", "Hearing loop");
        }
    }

    private void accessibility(ObjectNode location, String code, String label) {
        var entry = object("access/" + code).put("description", label).put("accessibility", label);
        entry.putArray("attributes").add(attribute("access/", code, label));
        location.withArray("accessibility").add(entry);
    }

    private void remotePlace(ObjectNode service) {
        var location =
                object("remote")
                        .put("location_type", "virtual")
                        .put("name", "By telephone or video")
                        .put("description", DemoWorld.MADE_UP + "Nobody answers.");
        service.withArray("service_at_locations")
                .add(object("at/remote").set("location", location));
    }

    private void capacity(ObjectNode service) {
        var unit = offer.kinds().iterator().next().unit();
        var pool = object("pool");
        pool.putObject("unit")
                .put("id", Ids.named(OURS + "units/" + unit).toString())
                .put("name", unit);
        var maximum = offer.maximum();
        pool.put("available", maximum == null ? 0 : maximum);
        if (maximum != null) {
            pool.put("maximum", maximum);
        }
        pool.put("status", offer.capacity());
        pool.put("updated", "2026-10-01T09:00:00Z");
        service.putArray("service_capacities").add(pool);
    }

    private ObjectNode attribute(String vocabulary, String code, String label) {
        var uri = OURS + vocabulary + code;
        var attribute = object("attribute/" + vocabulary + code);
        attribute
                .putObject("taxonomy_term")
                .put("id", Ids.named(uri).toString())
                .put("code", code)
                .put("name", label)
                .put("description", label)
                .put(
                        "taxonomy",
                        vocabulary.equals("needs/")
                                ? "Referral Pathway kinds of need"
                                : "Referral Pathway access")
                .put("term_uri", uri);
        return attribute;
    }

    private ObjectNode object(String part) {
        var id = Ids.part(part.isEmpty() ? path : path + "/" + part);
        return JsonNodeFactory.instance.objectNode().put("id", id.toString());
    }
}
