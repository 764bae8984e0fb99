package org.referralpathway.directory.oruk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.referralpathway.directory.capacity.CapacityPools;
import org.referralpathway.directory.organization.Organization;
import org.referralpathway.directory.organization.Organizations;
import org.referralpathway.directory.service.Service;
import org.referralpathway.directory.service.Services;

/// The public directory. A page takes a fixed number of queries, whatever its size.
@ApplicationScoped
public class OpenDirectory {
    private final Services services;
    private final Organizations organizations;
    private final CapacityPools pools;

    OpenDirectory(Services services, Organizations organizations, CapacityPools pools) {
        this.services = services;
        this.organizations = organizations;
        this.pools = pools;
    }

    @Transactional
    public PublicPage services(int page, int perPage) {
        var found = services.publicPage(page - 1, perPage);
        var providers =
                organizations.byId(found.stream().map(Service::organizationId).distinct().toList());
        var contents =
                found.stream()
                        .map(one -> PublicRecords.listed(one, provider(providers, one)))
                        .toList();
        return PublicPage.of(contents, services.publicCount(), page, perPage);
    }

    private static Organization provider(Map<UUID, Organization> providers, Service service) {
        return Objects.requireNonNull(providers.get(service.organizationId()));
    }

    @Transactional
    public Optional<ObjectNode> service(UUID id) {
        return services.publicOne(id)
                .map(service ->
                        PublicRecords.full(
                                service,
                                organizations.findById(service.organizationId()),
                                services.locationsOf(service),
                                pools.of(id)));
    }

    @Transactional
    public PublicPage organizations(int page, int perPage) {
        var contents =
                organizations.publicPage(page - 1, perPage).stream()
                        .map(PublicRecords::listed)
                        .toList();
        return PublicPage.of(contents, organizations.publicCount(), page, perPage);
    }

    @Transactional
    public Optional<ObjectNode> organization(UUID id) {
        return organizations
                .publicOne(id)
                .map(found -> PublicRecords.full(found, services.publicOf(id)));
    }
}
