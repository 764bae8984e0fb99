package org.referralpathway.directory.oruk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.referralpathway.directory.capacity.CapacityPool;
import org.referralpathway.directory.hsds.PublicForm;
import org.referralpathway.directory.hsds.Shape;
import org.referralpathway.directory.hsds.Texts;
import org.referralpathway.directory.organization.Organization;
import org.referralpathway.directory.service.Location;
import org.referralpathway.directory.service.Service;

/// Puts together what the public sees: always from a copy, always through [PublicForm].
public final class PublicRecords {
    private PublicRecords() {}

    public static ObjectNode listed(Service service, Organization organization) {
        var record = flat(service);
        record.set("organization", organization.document());
        return PublicForm.of(Shape.SERVICE_IN_LIST, record);
    }

    public static ObjectNode full(
            Service service,
            Organization organization,
            Map<UUID, Location> locations,
            List<CapacityPool> pools) {
        var record = flat(service);
        record.set("organization", organization.document());
        for (var link : record.path("service_at_locations")) {
            describePlace(link, locations);
        }
        record.set("service_capacities", capacities(pools));
        return PublicForm.of(Shape.SERVICE, record);
    }

    public static ObjectNode listed(Organization organization) {
        return PublicForm.of(Shape.ORGANIZATION_IN_LIST, organization.document());
    }

    /// An organisation with its services in brief.
    public static ObjectNode full(Organization organization, List<Service> services) {
        var shown = PublicForm.of(Shape.ORGANIZATION, organization.document());
        if (!services.isEmpty()) {
            var list = shown.putArray("services");
            for (var service : services) {
                list.add(PublicForm.of(Shape.SERVICE_IN_LIST, flat(service)));
            }
        }
        return shown;
    }

    private static ObjectNode flat(Service service) {
        return service.document()
                .deepCopy()
                .put(
                        "last_modified",
                        service.changedAt().truncatedTo(ChronoUnit.MILLIS).toString());
    }

    private static void describePlace(JsonNode link, Map<UUID, Location> locations) {
        if (link instanceof ObjectNode object) {
            // A place that a feed left half described stayed inside; it is no public record.
            object.remove("location");
            Texts.id(object, "location_id")
                    .map(locations::get)
                    .ifPresent(location -> object.set("location", location.document()));
            object.remove("location_id");
        }
    }

    private static ArrayNode capacities(List<CapacityPool> pools) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (var pool : pools) {
            list.add(capacity(pool));
        }
        return list;
    }

    /// `available` is left out: how much is taken is known to the referral service alone.
    private static ObjectNode capacity(CapacityPool pool) {
        var limits = pool.limits();
        var imported = pool.imported();
        var item = imported == null ? JsonNodeFactory.instance.objectNode() : imported.deepCopy();
        item.remove(List.of("available", "maximum", "valid_until"));
        item.put("id", pool.id().toString());
        item.set("unit", unit(item.path("unit"), limits.unit()));
        item.put("status", limits.status().code());
        item.put("updated", pool.changedAt().truncatedTo(ChronoUnit.MILLIS).toString());
        var maximum = limits.maximum();
        if (maximum != null) {
            item.put("maximum", maximum);
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
        var id = UUID.nameUUIDFromBytes(uri.getBytes(StandardCharsets.UTF_8));
        return JsonNodeFactory.instance.objectNode().put("id", id.toString()).put("name", name);
    }
}
