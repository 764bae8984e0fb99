package org.referralpathway.directory.provider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.organization.Organization;
import org.referralpathway.directory.organization.Organizations;
import org.referralpathway.directory.service.Services;
import org.referralpathway.directory.service.Withheld;

/// Organisations as the public may read them, wherever they stand: without what would give away a
/// confidential place of any of their services. Three queries for any number.
@ApplicationScoped
public class Providers {
    private final Organizations organizations;
    private final Services services;

    Providers(Organizations organizations, Services services) {
        this.organizations = organizations;
        this.services = services;
    }

    /// Their documents by id; always copies.
    public Map<UUID, ObjectNode> of(Collection<UUID> ids) {
        return shown(organizations.byId(Set.copyOf(ids)).values());
    }

    /// As [#of], for organisations that are read already.
    public Map<UUID, ObjectNode> shown(Collection<Organization> found) {
        var ids = found.stream().map(Organization::id).toList();
        var places = services.confidentialPlacesOf(ids);
        var hidden = services.hidingPlaces(ids);
        var shown = new HashMap<UUID, ObjectNode>();
        for (var organization : found) {
            var withheld =
                    Withheld.of(
                            hidden.getOrDefault(organization.id(), List.of()),
                            places.getOrDefault(organization.id(), List.of()));
            shown.put(organization.id(), shown(organization, withheld));
        }
        return shown;
    }

    private static ObjectNode shown(Organization organization, @Nullable Withheld withheld) {
        var document = organization.document().deepCopy();
        if (withheld != null) {
            withheld.stripTexts(document);
            document.putIfAbsent("name", TextNode.valueOf(Withheld.NAME));
        }
        return document;
    }
}
