package org.referralpathway.directory.oruk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.capacity.CapacityPool;
import org.referralpathway.directory.capacity.CapacityPools;
import org.referralpathway.directory.organization.Organization;
import org.referralpathway.directory.organization.Organizations;
import org.referralpathway.directory.provider.Provider;
import org.referralpathway.directory.provider.Providers;
import org.referralpathway.directory.service.Location;
import org.referralpathway.directory.service.Service;
import org.referralpathway.directory.service.ServiceAtLocation;
import org.referralpathway.directory.service.Services;

/// The public directory. A page takes a fixed number of queries, whatever its size.
@ApplicationScoped
public class OpenDirectory {
    static final UUID START = new UUID(0, 0);
    private final FindListed find;
    private final Services services;
    private final Organizations organizations;
    private final Providers providers;
    private final CapacityPools pools;
    private final InstantSource clock;

    OpenDirectory(
            FindListed find,
            Services services,
            Organizations organizations,
            Providers providers,
            CapacityPools pools,
            InstantSource clock) {
        this.find = find;
        this.services = services;
        this.organizations = organizations;
        this.providers = providers;
        this.pools = pools;
        this.clock = clock;
    }

    @Transactional
    public PublicPage services(Criteria criteria, int page, int perPage, boolean inFull) {
        var found = find.services(criteria, START, (page - 1) * perPage, perPage);
        return PublicPage.of(show(found, inFull), find.services(criteria), page, perPage);
    }

    /// The next of all services that meet the criteria.
    @Transactional
    public List<ObjectNode> servicesAfter(
            UUID after, Criteria criteria, int limit, boolean inFull) {
        return show(find.services(criteria, after, 0, limit), inFull);
    }

    @Transactional
    public Optional<ObjectNode> service(UUID id) {
        return services.publicOne(id).map(service -> show(List.of(service), true).getFirst());
    }

    @Transactional
    public PublicPage places(Criteria criteria, int page, int perPage, boolean inFull) {
        var found = find.places(criteria, START, (page - 1) * perPage, perPage);
        return PublicPage.of(showPlaces(found, inFull), find.places(criteria), page, perPage);
    }

    @Transactional
    public List<ObjectNode> placesAfter(UUID after, Criteria criteria, int limit, boolean inFull) {
        return showPlaces(find.places(criteria, after, 0, limit), inFull);
    }

    @Transactional
    public Optional<ObjectNode> place(UUID id) {
        return services.publicLink(id).map(link -> showPlaces(List.of(link), true).getFirst());
    }

    private List<ObjectNode> show(List<Service> found, boolean inFull) {
        var of = providers(found);
        var places = services.locationsOf(found);
        var limits = inFull ? pools.of(found.stream().map(Service::id).toList()) : null;
        return found.stream().map(s -> show(s, of, places, limits)).toList();
    }

    private ObjectNode show(
            Service service,
            Map<UUID, Provider> providers,
            Map<UUID, Location> among,
            @Nullable Map<UUID, List<CapacityPool>> limits) {
        var provider = provider(providers, service);
        var places = Services.placesOf(service, among);
        return limits == null
                ? PublicRecords.listed(service, provider, places)
                : PublicRecords.full(
                        service,
                        provider,
                        places,
                        limits.getOrDefault(service.id(), List.of()),
                        clock.instant());
    }

    private List<ObjectNode> showPlaces(List<ServiceAtLocation> found, boolean inFull) {
        var of = services.byId(found.stream().map(ServiceAtLocation::serviceId).toList());
        var by = providers(of.values());
        var places = services.locationsOf(of.values());
        return found.stream()
                .map(link -> {
                    var service = Objects.requireNonNull(of.get(link.serviceId()));
                    return PublicRecords.place(
                            link,
                            service,
                            provider(by, service),
                            Services.placesOf(service, places),
                            inFull);
                })
                .toList();
    }

    private Map<UUID, Provider> providers(Collection<Service> of) {
        return providers.of(of.stream().map(Service::organizationId).toList());
    }

    private static Provider provider(Map<UUID, Provider> providers, Service service) {
        return Objects.requireNonNull(providers.get(service.organizationId()));
    }

    @Transactional
    public Optional<ObjectNode> organization(UUID id, boolean inFull) {
        return organizations
                .publicOne(id)
                .map(found ->
                        PublicRecords.full(
                                shown(found),
                                servicesOf(List.of(id), inFull).getOrDefault(id, List.of())));
    }

    /// By organisation, those that have any.
    @Transactional
    public Map<UUID, List<ObjectNode>> servicesOf(Collection<UUID> organizations, boolean inFull) {
        var found = services.publicOf(organizations);
        var shown = show(found, inFull).iterator();
        return found.stream()
                .collect(
                        Collectors.groupingBy(
                                Service::organizationId,
                                Collectors.mapping(_ -> shown.next(), Collectors.toList())));
    }

    private ObjectNode shown(Organization organization) {
        return Objects.requireNonNull(providers.shown(List.of(organization)).get(organization.id()))
                .document();
    }
}
