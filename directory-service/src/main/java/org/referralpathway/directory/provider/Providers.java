package org.referralpathway.directory.provider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
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
/// confidential place of any of their services. Three queries for any number.
@ApplicationScoped
public class Providers {
    private final Organizations organizations;
    private final Services services;

    Providers(Organizations organizations, Services services) {
        this.organizations = organizations;
        this.services = services;
    }

    /// By id; always copies.
    public Map<UUID, Provider> of(Collection<UUID> ids) {
        return shown(organizations.byId(Set.copyOf(ids)).values());
    }

    /// What they are called; those that are not there are left out.
    public Map<UUID, String> names(Collection<UUID> ids) {
        return of(ids).values().stream().collect(Collectors.toMap(Provider::id, Provider::name));
    }

    /// As [#of], for organisations that are read already.
    public Map<UUID, Provider> shown(Collection<Organization> found) {
        var withheld = services.withheld(found.stream().map(Organization::id).toList());
        var shown = new HashMap<UUID, Provider>();
        for (var organization : found) {
            var secret = withheld.get(organization.id());
            shown.put(
                    organization.id(),
                    new Provider(organization.id(), shown(organization, secret), secret));
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
