package org.referralpathway.directory.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.organization.Organization;
import org.referralpathway.directory.organization.Organizations;
import org.referralpathway.directory.provider.Providers;
import org.referralpathway.directory.service.Location;
import org.referralpathway.directory.service.Service;
import org.referralpathway.directory.service.Services;
import org.referralpathway.directory.service.Withheld;

/// A record as it is held now, to be compared with itself a moment later. What would give a
/// confidential place away is in no picture.
@ApplicationScoped
class Picture {
    private final Services services;
    private final Organizations organizations;
    private final Providers providers;

    Picture(Services services, Organizations organizations, Providers providers) {
        this.services = services;
        this.organizations = organizations;
        this.providers = providers;
    }

    @Nullable ObjectNode of(Entry entry, UUID id) {
        return entry instanceof Entry.OrganizationEntry
                ? organizations.findByIdOptional(id).map(this::picture).orElse(null)
                : services.findByIdOptional(id).map(this::picture).orElse(null);
    }

    private ObjectNode picture(Organization organization) {
        var shown = providers.shown(List.of(organization));
        return Objects.requireNonNull(shown.get(organization.id())).document();
    }

    private ObjectNode picture(Service service) {
        var shown = service.document().deepCopy();
        var places = services.locationsOf(service);
        var withheld = Withheld.of(service, places.values());
        if (withheld != null) {
            withheld.strip(shown);
            shown.remove("service_at_locations");
            return shown;
        }
        for (var place : places.values()) {
            draw(place, shown);
        }
        return shown;
    }

    private static void draw(Location place, ObjectNode into) {
        into.withObject("places").set(place.id().toString(), place.document().deepCopy());
    }
}
