package org.referralpathway.directory.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.UUID;
import org.referralpathway.directory.hsds.Texts;
import org.referralpathway.directory.imports.file.Joining;
import org.referralpathway.directory.organization.Organizations;
import org.referralpathway.directory.oruk.OpenDirectory;
import org.referralpathway.directory.service.Service;
import org.referralpathway.directory.service.Services;

/// Makes whole records of rows that do not speak for whole ones, by what is held. Imports and edits
/// of listings take turns, so nothing changes between looking and writing.
@ApplicationScoped
class JoinHeld {
    private final Services services;
    private final Organizations organizations;
    private final OpenDirectory open;

    JoinHeld(Services services, Organizations organizations, OpenDirectory open) {
        this.services = services;
        this.organizations = organizations;
        this.open = open;
    }

    ObjectNode organization(UUID id, JsonNode row, Origin origin) {
        var joining = origin.joining();
        if (joining == null) {
            return (ObjectNode) row;
        }
        return organizations
                .findByIdOptional(id)
                .map(held -> joining.organization((ObjectNode) row, held.document()))
                .orElse((ObjectNode) row);
    }

    ObjectNode service(UUID id, JsonNode row, Origin origin) {
        var joining = origin.joining();
        if (joining == null) {
            return (ObjectNode) row;
        }
        return services.findByIdOptional(id)
                .filter(held -> !held.isWithdrawn())
                .map(held -> joining.service((ObjectNode) row, held(held)))
                .orElse((ObjectNode) row);
    }

    private Joining.Held held(Service service) {
        var documents = new HashMap<UUID, ObjectNode>();
        services.locationsOf(service).forEach((id, place) -> documents.put(id, place.document()));
        return new Joining.Held(
                service.document(),
                documents,
                () -> open.service(service.id()).orElseGet(() -> whole(service, documents)));
    }

    /// One that the public does not see is compared with what is held of it.
    private static ObjectNode whole(Service service, HashMap<UUID, ObjectNode> locations) {
        var whole = service.document().deepCopy();
        for (var link : whole.path("service_at_locations")) {
            Texts.id(link, "location_id")
                    .map(locations::get)
                    .ifPresent(location -> ((ObjectNode) link).set("location", location));
        }
        return whole;
    }
}
