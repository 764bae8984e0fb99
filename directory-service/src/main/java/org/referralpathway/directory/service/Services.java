package org.referralpathway.directory.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.query.State;
import org.referralpathway.kit.outbox.CurrentState;
import org.referralpathway.kit.outbox.OutboxEvent;
import org.referralpathway.kit.problem.NotFound;

/// Every service that the directory lists, and where it is given.
@ApplicationScoped
public class Services implements PanacheRepositoryBase<Service, UUID>, CurrentState {
    static final String PUBLIC = "status <> 'withdrawn' and placeRule <> 'HELD'";

    public Optional<Service> publicOne(UUID id) {
        return find("id = ?1 and " + PUBLIC, id).firstResultOptional();
    }

    public List<Service> publicOf(Collection<UUID> organizations) {
        return list("organizationId in ?1 and " + PUBLIC, Sort.by("id"), organizations);
    }

    /// Those of an organisation that a steward has to look at first.
    @Transactional
    public List<Service> heldOf(UUID organization) {
        return find(
                        "organizationId = ?1 and placeRule = ?2 and status <> 'withdrawn' order by id",
                        organization,
                        PlaceRule.HELD)
                .range(0, 99)
                .list();
    }

    /// Whatever its state.
    List<Service> ofOrganization(UUID organization) {
        return list("organizationId = ?1", Sort.by("id"), organization);
    }

    /// Whose a service is, read without holding it.
    public UUID organizationOf(UUID id) {
        return getEntityManager()
                .createQuery("select organizationId from Service where id = :id", UUID.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /// Those of some places that nobody may know.
    public Set<UUID> confidentialAmong(Collection<UUID> places) {
        var secret = "select id from Location where id in :ids and confidential";
        var found = getEntityManager().createQuery(secret, UUID.class);
        return Set.copyOf(found.setParameter("ids", places).getResultList());
    }

    /// The service, held until the transaction ends, so that its parts change one after another.
    public Service hold(UUID id) {
        var held = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (held == null) {
            throw new NotFound();
        }
        return held;
    }

    /// As [#hold], where it may not be there. The first reading of a transaction: what was read
    /// before the lock would be too old after waiting for it.
    public Optional<Service> holdIfThere(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// The places of a service in the order in which its document names them.
    public Map<UUID, Location> locationsOf(Service service) {
        return locations(ServiceRow.links(service.document()).values());
    }

    /// The places of several services, by id, in one query.
    public Map<UUID, Location> locationsOf(Collection<Service> services) {
        return locations(
                services.stream()
                        .flatMap(s -> ServiceRow.links(s.document()).values().stream())
                        .collect(Collectors.toSet()));
    }

    /// Those of the places that a service's document names, in its order.
    public static Map<UUID, Location> placesOf(Service service, Map<UUID, Location> among) {
        var places = new LinkedHashMap<UUID, Location>();
        for (var id : ServiceRow.links(service.document()).values()) {
            var place = among.get(id);
            if (place != null) {
                places.put(id, place);
            }
        }
        return places;
    }

    /// The confidential places of organisations, of all their services, in one query.
    public Map<UUID, List<Location>> confidentialPlacesOf(Collection<UUID> organizations) {
        return getEntityManager()
                .createQuery(
                        """
                        select s.organizationId, l
                        from Service s, ServiceAtLocation a, Location l
                        where a.serviceId = s.id and l.id = a.locationId and l.confidential
                          and s.organizationId in :ids
                        """,
                        Object[].class)
                .setParameter("ids", organizations)
                .getResultStream()
                .collect(
                        Collectors.groupingBy(
                                row -> (UUID) row[0],
                                Collectors.mapping(row -> (Location) row[1], Collectors.toList())));
    }

    /// What must not be said of an organisation; nothing where all its places are open.
    public @Nullable Withheld withheld(UUID organization) {
        return withheld(List.of(organization)).get(organization);
    }

    /// The same of several, in two queries; those whose places are all open are left out.
    public Map<UUID, Withheld> withheld(Collection<UUID> organizations) {
        var places = confidentialPlacesOf(organizations);
        var hidden = hidingPlaces(organizations);
        var withheld = new HashMap<UUID, Withheld>();
        for (var id : organizations) {
            var secret =
                    Withheld.of(
                            hidden.getOrDefault(id, List.of()), places.getOrDefault(id, List.of()));
            if (secret != null) {
                withheld.put(id, secret);
            }
        }
        return withheld;
    }

    /// What a service's own record does not say.
    Surroundings around(Service service) {
        return Objects.requireNonNull(around(List.of(service)).get(service.id()));
    }

    /// Of what a document says before its service does, for one that hides no place.
    Surroundings around(ObjectNode document, @Nullable Withheld group) {
        return new Surroundings(
                List.copyOf(locations(ServiceRow.links(document).values()).values()),
                group,
                List.of());
    }

    /// The same of several, by id, in three queries, or four where a place is hidden.
    public Map<UUID, Surroundings> around(Collection<Service> services) {
        var places = locationsOf(services);
        var groups = withheld(services.stream().map(Service::organizationId).toList());
        var areas = councilAreas(services, places);
        var around = new HashMap<UUID, Surroundings>();
        for (var service : services) {
            var at = List.copyOf(placesOf(service, places).values());
            var in =
                    at.stream()
                            .filter(_ -> service.hidesPlaces())
                            .flatMap(place -> place.postcodes().stream())
                            .flatMap(code -> Stream.ofNullable(areas.get(code)))
                            .distinct()
                            .sorted()
                            .toList();
            around.put(
                    service.id(), new Surroundings(at, groups.get(service.organizationId()), in));
        }
        return around;
    }

    /// The council areas of the postcodes of hidden places; no query where nothing is hidden.
    private Map<String, String> councilAreas(
            Collection<Service> services, Map<UUID, Location> places) {
        var codes =
                services.stream()
                        .filter(Service::hidesPlaces)
                        .flatMap(service -> placesOf(service, places).values().stream())
                        .flatMap(place -> place.postcodes().stream())
                        .toList();
        if (codes.isEmpty()) {
            return Map.of();
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                getEntityManager()
                        .createNativeQuery(
                                "select postcode, district from postcode where postcode in :codes and district is not null",
                                Object[].class)
                        .setParameter("codes", codes)
                        .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /// Every service whose places are all hidden, its organisation, and whatever else is given at a
    /// place that is a secret.
    @Transactional
    public Set<UUID> hidden() {
        var hidden =
                list("placeRule in ?1", List.of(PlaceRule.HELD, PlaceRule.CONFIDENTIAL)).stream()
                        .flatMap(service -> Stream.of(service.id(), service.organizationId()))
                        .collect(Collectors.toSet());
        hidden.addAll(
                getEntityManager()
                        .createQuery(
                                """
                                select link.serviceId from ServiceAtLocation link, Location place
                                where place.id = link.locationId and place.confidential\
                                """,
                                UUID.class)
                        .getResultList());
        return hidden;
    }

    /// The services of organisations whose places are all hidden, in one query.
    public Map<UUID, List<Service>> hidingPlaces(Collection<UUID> organizations) {
        return list(
                        "organizationId in ?1 and placeRule in ?2",
                        organizations,
                        List.of(PlaceRule.HELD, PlaceRule.CONFIDENTIAL))
                .stream()
                .collect(Collectors.groupingBy(Service::organizationId));
    }

    public Map<UUID, Service> byId(Collection<UUID> ids) {
        return list("id in ?1", ids).stream()
                .collect(Collectors.toMap(Service::id, Function.identity()));
    }

    /// Links to places that the public may read of.
    public Optional<ServiceAtLocation> publicLink(UUID id) {
        return Optional.ofNullable(getEntityManager().find(ServiceAtLocation.class, id))
                .filter(link -> publicOne(link.serviceId()).isPresent());
    }

    Map<UUID, Location> locations(Collection<UUID> ids) {
        var found =
                getEntityManager()
                        .createQuery("from Location where id in :ids", Location.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(Location::id, Function.identity()));
        var ordered = new LinkedHashMap<UUID, Location>();
        for (var id : ids) {
            var location = found.get(id);
            if (location != null) {
                ordered.put(id, location);
            }
        }
        return ordered;
    }

    /// Those of the places at which a service is given that hides its places.
    Set<UUID> hiddenAt(Collection<UUID> locations) {
        return getEntityManager()
                .createQuery(
                        """
                        select l.locationId from ServiceAtLocation l, Service s
                        where s.id = l.serviceId and l.locationId in :locations and s.placeRule in :hiding
                        """,
                        UUID.class)
                .setParameter("locations", locations)
                .setParameter("hiding", List.of(PlaceRule.HELD, PlaceRule.CONFIDENTIAL))
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /// What an organisation calls itself and says of itself; nothing where it is not there.
    String providerNames(UUID organization) {
        @SuppressWarnings("unchecked")
        List<String> names =
                getEntityManager()
                        .createNativeQuery(
                                "select concat_ws(' ', name, document ->> 'alternate_name', document ->> 'description') from"
                                        + " organization where id = :id",
                                String.class)
                        .setParameter("id", organization)
                        .getResultList();
        return String.join(" ", names);
    }

    /// A service's name, unless that gives a confidential place away.
    @Transactional
    public String shownName(Service service) {
        return service.shownName(around(service));
    }

    /// What the platform is told of a service now.
    public OutboxEvent event(Service service) {
        return service.event(around(service)).toOutbox();
    }

    List<UUID> toDraw(int drawing, int most) {
        return getEntityManager()
                .createQuery("select id from Service where drawn < :now order by id", UUID.class)
                .setParameter("now", drawing)
                .setMaxResults(most)
                .getResultList();
    }

    /// The other services that are given at one of these places.
    List<Service> sharing(Collection<UUID> locations, UUID except) {
        return getEntityManager()
                .createQuery(
                        """
                        from Service s where s.id <> :except and s.id in
                            (select l.serviceId from ServiceAtLocation l where l.locationId in :locations)
                        order by s.id
                        """,
                        Service.class)
                .setParameter("except", except)
                .setParameter("locations", locations)
                .getResultList();
    }

    /// Makes the links of a service those that its document names. A place that nobody has ever
    /// described is not linked.
    void link(Service service) {
        var wanted = new LinkedHashMap<>(ServiceRow.links(service.document()));
        wanted.values().retainAll(locations(wanted.values()).keySet());
        var entities = getEntityManager();
        var held =
                entities.createQuery(
                                "from ServiceAtLocation where serviceId = :service",
                                ServiceAtLocation.class)
                        .setParameter("service", service.id())
                        .getResultList();
        for (var link : held) {
            var location = wanted.get(link.id());
            if (location != null && link.says(service.id(), location)) {
                wanted.remove(link.id());
            } else {
                entities.remove(link);
            }
        }
        entities.flush();
        wanted.forEach((id, location) ->
                entities.persist(new ServiceAtLocation(id, service.id(), location)));
    }

    @Override
    public String topic() {
        return "directory.service.v1";
    }

    @Override
    public List<OutboxEvent> after(UUID id, int limit) {
        var next = State.next(this, "id", id, limit);
        var around = around(next);
        return next.stream()
                .map(s -> s.event(Objects.requireNonNull(around.get(s.id()))).toOutbox())
                .toList();
    }
}
