package org.referralpathway.directory.oruk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.referralpathway.directory.capacity.CapacityPool;
import org.referralpathway.directory.eligibility.Eligibility;
import org.referralpathway.directory.hsds.PublicForm;
import org.referralpathway.directory.hsds.Shape;
import org.referralpathway.directory.hsds.Texts;
import org.referralpathway.directory.provider.Provider;
import org.referralpathway.directory.service.Location;
import org.referralpathway.directory.service.SensitiveKinds;
import org.referralpathway.directory.service.Service;
import org.referralpathway.directory.service.ServiceAtLocation;
import org.referralpathway.directory.service.Services;
import org.referralpathway.directory.service.Withheld;
import org.referralpathway.directory.taxonomy.Uuid5;

/// Puts together what the public sees: always from a copy, always through [PublicForm]. An
/// organisation is what [org.referralpathway.directory.provider.Providers] shows of it.
public final class PublicRecords {
    /// Stands for what somebody said too long ago to go by.
    private static final String UNKNOWN = "unknown";

    private PublicRecords() {}

    public static ObjectNode listed(
            Service service, Provider provider, Map<UUID, Location> places) {
        return PublicForm.of(Shape.SERVICE_IN_LIST, open(service, flat(service), provider, places));
    }

    public static ObjectNode full(
            Service service,
            Provider provider,
            Map<UUID, Location> places,
            List<CapacityPool> pools,
            Instant now) {
        var record = flat(service);
        record.set("service_capacities", capacities(pools, countsAreTold(service, places), now));
        return PublicForm.of(Shape.SERVICE, open(service, record, provider, places));
    }

    /// A service at one of its places, with the service as it stands in a list.
    public static ObjectNode place(
            ServiceAtLocation link,
            Service service,
            Provider provider,
            Map<UUID, Location> places,
            boolean inFull) {
        var record = JsonNodeFactory.instance.objectNode();
        for (var told : service.document().path("service_at_locations")) {
            if (Texts.id(told, "id").filter(link.id()::equals).isPresent()) {
                record.setAll((ObjectNode) told.deepCopy());
            }
        }
        record.put("id", link.id().toString()).put("service_id", link.serviceId().toString());
        record.put("location_id", link.locationId().toString());
        var location = places.get(link.locationId());
        if (location != null && isShown(service, location)) {
            record.set("location", Addresses.completed(location));
        } else {
            record.remove("location_id");
        }
        var withheld = Withheld.of(service, places.values());
        if (withheld != null) {
            withheld.strip(record);
        }
        stripGroup(provider, record);
        record.set("service", open(service, flat(service), provider, places));
        return PublicForm.of(inFull ? Shape.PLACE : Shape.PLACE_IN_LIST, record);
    }

    /// What may be read of a service: without what would give a confidential place away, wherever
    /// it was written.
    private static ObjectNode open(
            Service service, ObjectNode record, Provider provider, Map<UUID, Location> places) {
        for (var link : record.path("service_at_locations")) {
            describePlace(service, link, places);
        }
        stripGroup(provider, record);
        record.putIfAbsent("name", TextNode.valueOf(Withheld.NAME));
        record.set("organization", provider.document().deepCopy());
        var withheld = Withheld.of(service, places.values());
        if (withheld != null) {
            withheld.strip(record);
            record.remove(Eligibility.FIELD);
            record.putIfAbsent("name", TextNode.valueOf(Withheld.NAME));
            record.withObject("organization").putIfAbsent("name", TextNode.valueOf(Withheld.NAME));
        }
        return record;
    }

    /// What it must not say because another service of its organisation hides a place.
    private static void stripGroup(Provider provider, ObjectNode record) {
        var group = provider.withheld();
        if (group != null) {
            group.stripTexts(record);
        }
    }

    public static ObjectNode listed(ObjectNode organization) {
        return PublicForm.of(Shape.ORGANIZATION_IN_LIST, organization);
    }

    /// An organisation with its services in brief.
    public static ObjectNode full(ObjectNode organization, List<ObjectNode> services) {
        var shown = PublicForm.of(Shape.ORGANIZATION, organization);
        if (!services.isEmpty()) {
            shown.putArray("services").addAll(services);
        }
        return shown;
    }

    /// The assured date is the record's own, or the later day on which somebody confirmed it here.
    private static ObjectNode flat(Service service) {
        var document = service.document().deepCopy();
        var confirmed = service.life().confirmedOn();
        if (confirmed != null) {
            document.put("assured_date", confirmed.toString());
        }
        return document.put(
                "last_modified", service.changedAt().truncatedTo(ChronoUnit.MILLIS).toString());
    }

    private static void describePlace(
            Service service, JsonNode link, Map<UUID, Location> locations) {
        if (link instanceof ObjectNode object) {
            // A place that a feed left half described stayed inside; it is no public record.
            object.remove("location");
            Texts.id(object, "location_id")
                    .map(locations::get)
                    .filter(location -> isShown(service, location))
                    .ifPresent(location -> object.set("location", Addresses.completed(location)));
            object.remove("location_id");
        }
    }

    private static boolean isShown(Service service, Location location) {
        return !service.hidesPlaces() && !location.isConfidential();
    }

    /// One place fewer in a refuge may tell somebody who has come to it.
    private static boolean countsAreTold(Service service, Map<UUID, Location> places) {
        return Withheld.of(service, Services.placesOf(service, places).values()) == null
                && !SensitiveKinds.isAmong(service.facts().kinds());
    }

    private static ArrayNode capacities(List<CapacityPool> pools, boolean told, Instant now) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (var pool : pools) {
            list.add(capacity(pool, told, now));
        }
        return list;
    }

    /// @param told whether `available` is said
    private static ObjectNode capacity(CapacityPool pool, boolean told, Instant now) {
        var limits = pool.limits();
        var imported = pool.imported();
        var item = imported == null ? JsonNodeFactory.instance.objectNode() : imported.deepCopy();
        item.remove(List.of("available", "maximum", "valid_until"));
        item.put("id", pool.id().toString());
        item.set("unit", unit(item.path("unit"), limits.unit()));
        item.put("status", pool.isStale(now) ? UNKNOWN : limits.status().code());
        item.put("updated", pool.changedAt().truncatedTo(ChronoUnit.MILLIS).toString());
        var maximum = limits.maximum();
        if (maximum != null && !pool.isStale(now)) {
            item.put("maximum", maximum);
            if (told) {
                item.put("available", pool.free());
            }
        }
        var until = limits.validUntil();
        if (until != null) {
            item.put("valid_until", until.toString());
        }
        return item;
    }

    private static ObjectNode unit(JsonNode imported, String name) {
        if (imported instanceof ObjectNode unit && name.equals(Texts.text(unit, "name"))) {
            return unit;
        }
        var uri = "https://referralpathway.org/units/" + name;
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", Uuid5.of(uri).toString())
                .put("name", name);
    }
}
