package org.referralpathway.directory.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.referralpathway.directory.eligibility.Eligibility;
import org.referralpathway.directory.hsds.Change;
import org.referralpathway.directory.hsds.Documents;
import org.referralpathway.directory.hsds.Texts;
import org.referralpathway.directory.taxonomy.Vocabularies;
import org.referralpathway.kit.outbox.Outbox;

/// Takes a service's approved row: the service, its places and the links between them, and tells
/// the platform what changed.
@ApplicationScoped
public class RecordServiceRow {
    private final Services services;
    private final Vocabularies vocabularies;
    private final Outbox outbox;
    private final InstantSource clock;

    RecordServiceRow(
            Services services, Vocabularies vocabularies, Outbox outbox, InstantSource clock) {
        this.services = services;
        this.vocabularies = vocabularies;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public Change record(ServiceRow row, UUID organization) {
        var now = clock.instant();
        var held = services.findById(row.id(), LockModeType.PESSIMISTIC_WRITE);
        var before = held == null ? PlaceRule.OPEN : held.placeRule();
        var rule = before.after(row.document(), services.providerNames(organization));
        var moved = recordLocations(row, rule.hidesPlaces(), now);
        vocabularies.record(row.terms());
        var change =
                held == null
                        ? create(row, rule, organization, now)
                        : renew(held, row, rule, organization, now);
        if (change == Change.UNCHANGED && !moved.isEmpty()) {
            change = Change.CHANGED;
            seenAt(services.findById(row.id()), now);
        }
        if (!moved.isEmpty()) {
            services.sharing(moved, row.id()).forEach(other -> seenAt(other, now));
        }
        return change;
    }

    /// Stores the places.
    ///
    /// @return those that were here before and are different now
    private Set<UUID> recordLocations(ServiceRow row, boolean confidential, Instant now) {
        var entities = services.getEntityManager();
        var held = services.locations(row.locations().keySet());
        var moved = new HashSet<UUID>();
        row.locations()
                .forEach((id, document) -> {
                    var location = held.get(id);
                    if (location == null) {
                        entities.persist(new Location(id, document, confidential, now));
                        return;
                    }
                    var renewed = Documents.renewed(location.document(), document);
                    var hidden = confidential && location.keepConfidential(true, now);
                    if (location.change(renewed, now) || hidden) {
                        moved.add(id);
                    }
                });
        entities.flush();
        return moved;
    }

    private Change create(ServiceRow row, PlaceRule rule, UUID organization, Instant now) {
        var at = at(ServiceRow.links(row.document()).values());
        var service = new Service(row.id(), organization, row.document(), rule, at, now);
        services.persist(service);
        services.link(service);
        outbox.append(service.event(at).toOutbox());
        return Change.CREATED;
    }

    private Change renew(
            Service service, ServiceRow row, PlaceRule rule, UUID organization, Instant now) {
        var renewed = Documents.renewed(service.document(), row.document());
        var document = service.withOwnFields(renewed.deepCopy());
        keepRules(service.document(), document);
        if (rule.hidesPlaces()) {
            keepPlaces(service.document(), document);
        }
        if (!service.differs(organization, document) && service.placeRule() == rule) {
            return Change.UNCHANGED;
        }
        var at = at(ServiceRow.links(document).values());
        service.decide(rule);
        service.change(organization, document, at, now);
        services.link(service);
        outbox.append(service.event(at).toOutbox());
        return Change.CHANGED;
    }

    /// HSDS has no rules of whom a service is for: a row that says nothing of them, as every export
    /// and every other directory's row does, takes none away.
    private static void keepRules(ObjectNode held, ObjectNode document) {
        if (!document.has(Eligibility.FIELD) && held.has(Eligibility.FIELD)) {
            document.set(Eligibility.FIELD, held.get(Eligibility.FIELD));
            document.set(Eligibility.IN_WORDS, held.path(Eligibility.IN_WORDS));
        }
    }

    /// A row that names a confidential place no longer, as every public copy of it does, must not
    /// make it forgotten: what is not known to be secret would be shown.
    private static void keepPlaces(ObjectNode held, ObjectNode document) {
        var named = ServiceRow.links(document).values();
        var links = document.withArray("service_at_locations");
        for (var link : held.path("service_at_locations")) {
            var place = Texts.id(link, "location_id");
            if (place.isPresent() && !named.contains(place.get())) {
                var again = Texts.id(link, "id");
                links.removeIf(other -> Texts.id(other, "id").equals(again));
                links.add(link.deepCopy());
            }
        }
    }

    private void seenAt(Service service, Instant now) {
        var at = List.copyOf(services.locationsOf(service).values());
        service.seenAt(at, now);
        outbox.append(service.event(at).toOutbox());
    }

    private List<Location> at(Collection<UUID> ids) {
        return List.copyOf(services.locations(ids).values());
    }
}
