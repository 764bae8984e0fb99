package org.referralpathway.directory.oruk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.organization.Organization;
import org.referralpathway.directory.organization.Organizations;
import org.referralpathway.directory.service.Services;
import org.referralpathway.directory.service.Withheld;

/// Organisations as the public may read them, wherever they stand: without what would give away a
/// confidential place of any of their services. Two queries for any number.
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

    Map<UUID, ObjectNode> shown(Collection<Organization> found) {
        var hidden = services.confidentialPlacesOf(found.stream().map(Organization::id).toList());
        return found.stream()
                .collect(
                        Collectors.toMap(
                                Organization::id,
                                o ->
                                        shown(
                                                o,
                                                Withheld.at(
                                                        hidden.getOrDefault(o.id(), List.of())))));
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
