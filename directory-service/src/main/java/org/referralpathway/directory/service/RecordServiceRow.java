package org.referralpathway.directory.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.eligibility.Eligibility;
import org.referralpathway.directory.hsds.Change;
import org.referralpathway.directory.hsds.Documents;
import org.referralpathway.directory.hsds.Texts;
import org.referralpathway.kit.outbox.Outbox;

/// Takes a service's approved row: the service, its places and the links between them, and tells
/// the platform what changed.
@ApplicationScoped
public class RecordServiceRow {
    private final Services services;
    private final CouncilAreas areas;
    private final HidePlaces hide;
    private final OpenTerms terms;
    private final Outbox outbox;
    private final InstantSource clock;

    RecordServiceRow(
            Services services,
            CouncilAreas areas,
            HidePlaces hide,
            OpenTerms terms,
            Outbox outbox,
            InstantSource clock) {
        this.services = services;
        this.areas = areas;
        this.hide = hide;
        this.terms = terms;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Who keeps the history of a listing.
    public interface Changed {
        void from(ObjectNode before, ObjectNode after);

        /// One of its places, which have documents of their own.
        ///
        /// @param before null for a place that is new to the listing
        /// @param after null for one that the listing has no more
        void placeFrom(@Nullable ObjectNode before, @Nullable ObjectNode after);
    }

    /// There is nothing before a new one.
    public static final Changed NOTHING =
            new Changed() {
                @Override
                public void from(ObjectNode before, ObjectNode after) {}

                @Override
                public void placeFrom(@Nullable ObjectNode before, @Nullable ObjectNode after) {}
            };

    @Transactional
    public Change record(ServiceRow row, UUID organization, Changed changed) {
        var now = clock.instant();
        var held = services.findById(row.id(), LockModeType.PESSIMISTIC_WRITE);
        var before = held == null ? PlaceRule.OPEN : held.placeRule();
        var rule =
                before.after(
                        row.document(),
                        services.providerNames(organization),
                        row.locations().values(),
                        held != null && bringsAnother(held, row));
        var group = services.withheld(organization);
        if (held != null) {
            tellPlaces(held, row, group, rule, changed);
        }
        var moved = recordLocations(row, group, now, changed);
        if (!rule.hidesPlaces()) {
            areas.record(row.document());
        }
        var drawn =
                held == null
                        ? create(row, rule, organization, group, now)
                        : renew(held, row, rule, organization, group, now, changed);
        if (drawn.change() != Change.UNCHANGED && (rule.hidesPlaces() || rule != before)) {
            moved.addAll(hide.settle(organization, now));
            hide.tell(drawn.service(), now);
            hide.tellOthers(drawn.service(), moved, now);
            return drawn.change();
        }
        terms.settle(drawn.service(), drawn.around());
        if (!moved.isEmpty()) {
            hide.tell(drawn.service(), now);
            services.sharing(moved, row.id()).forEach(other -> hide.tell(other, now));
            return drawn.change() == Change.UNCHANGED ? Change.CHANGED : drawn.change();
        }
        if (drawn.change() != Change.UNCHANGED) {
            outbox.append(drawn.service().event(drawn.around()).toOutbox());
        }
        return drawn.change();
    }

    /// What was made of the row, and with what around it the service was drawn.
    private record Drawn(Change change, Service service, Surroundings around) {}

    /// Those that it brings and those that it only names.
    private static Set<UUID> places(ServiceRow row) {
        var all = new HashSet<>(ServiceRow.links(row.document()).values());
        all.addAll(row.locations().keySet());
        return all;
    }

    private static boolean bringsAnother(Service held, ServiceRow row) {
        return !ServiceRow.links(held.document()).values().containsAll(places(row));
    }

    /// Places that are new to a listing, and those that it has no more; none of those that hide.
    private void tellPlaces(
            Service held,
            ServiceRow row,
            @Nullable Withheld group,
            PlaceRule rule,
            Changed changed) {
        var before = Set.copyOf(ServiceRow.links(held.document()).values());
        var named = Set.copyOf(ServiceRow.links(row.document()).values());
        if (rule.hidesPlaces() || before.equals(named)) {
            return;
        }
        row.locations()
                .forEach((id, place) -> {
                    if (!before.contains(id) && (group == null || !group.isSamePlace(place))) {
                        changed.placeFrom(null, place);
                    }
                });
        services.locationsOf(held).values().stream()
                .filter(place -> !named.contains(place.id()) && !place.isConfidential())
                .forEach(place -> changed.placeFrom(place.document(), null));
    }

    /// Stores the places. One that is a secret one by its address is as secret; those of a service
    /// that hides all of its own follow, see [HidePlaces].
    ///
    /// @return those that were here before and are different now
    private Set<UUID> recordLocations(
            ServiceRow row, @Nullable Withheld group, Instant now, Changed changed) {
        var entities = services.getEntityManager();
        var held = services.locations(row.locations().keySet());
        var moved = new HashSet<UUID>();
        row.locations()
                .forEach((id, document) -> {
                    var same = group != null && group.isSamePlace(document);
                    var location = held.get(id);
                    if (location == null) {
                        entities.persist(new Location(id, document, same, now));
                        return;
                    }
                    var before = location.document();
                    var renewed = Documents.renewed(before, document);
                    if (!Documents.same(before, renewed) && !location.isConfidential()) {
                        changed.placeFrom(before, renewed);
                    }
                    var hidden = same && location.keepConfidential(true, now);
                    if (location.change(renewed, now) || hidden) {
                        moved.add(id);
                    }
                });
        entities.flush();
        return moved;
    }

    private Drawn create(
            ServiceRow row,
            PlaceRule rule,
            UUID organization,
            @Nullable Withheld group,
            Instant now) {
        var around = services.around(row.document(), group);
        var service = new Service(row.id(), organization, row.document(), rule, around, now);
        services.persist(service);
        services.link(service);
        return new Drawn(Change.CREATED, service, around);
    }

    private Drawn renew(
            Service service,
            ServiceRow row,
            PlaceRule rule,
            UUID organization,
            @Nullable Withheld group,
            Instant now,
            Changed changed) {
        var before = service.document();
        var renewed = Documents.renewed(before, row.document());
        var document = service.withOwnFields(renewed.deepCopy());
        keepRules(before, document);
        if (rule.hidesPlaces()) {
            keepPlaces(before, document);
            Withheld.keep(before, document);
        }
        var around = services.around(document, group);
        if (!service.differs(organization, document) && service.placeRule() == rule) {
            return new Drawn(Change.UNCHANGED, service, around);
        }
        var were = service.isWithdrawn() ? before.deepCopy().put("status", "withdrawn") : before;
        service.decide(rule);
        service.renew(organization, document, around, now);
        services.link(service);
        changed.from(were, document);
        return new Drawn(Change.CHANGED, service, around);
    }

    /// HSDS has no rules of whom a service is for: a row that says nothing of them, as every sheet
    /// and every other directory's row does, takes none away; nor does one whose rules nobody can
    /// read.
    private static void keepRules(ObjectNode held, ObjectNode document) {
        var silent = !document.has(Eligibility.FIELD) || Eligibility.isUnreadable(document);
        if (silent && held.has(Eligibility.FIELD)) {
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
}
