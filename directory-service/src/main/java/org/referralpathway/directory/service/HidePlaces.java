package org.referralpathway.directory.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.outbox.Outbox;

/// What follows when a service begins or ceases to hide its places: which places are secret, and
/// what everything else of its group, and everybody at the same places, may still say.
@ApplicationScoped
class HidePlaces {
    private final Services services;
    private final OpenTerms terms;
    private final Outbox outbox;

    HidePlaces(Services services, OpenTerms terms, Outbox outbox) {
        this.services = services;
        this.terms = terms;
        this.outbox = outbox;
    }

    /// Makes secret which of the places of an organisation are: those at which anybody hides
    /// theirs, and those that are the same by their address. The others are open.
    ///
    /// @return those whose secrecy is new
    @Transactional(Transactional.TxType.MANDATORY)
    Set<UUID> settle(UUID organization, Instant now) {
        services.flush();
        var all = services.ofOrganization(organization);
        var places = services.locationsOf(all);
        var hidden = services.hiddenAt(places.keySet());
        var secret = secret(all, places, hidden);
        var changed = new HashSet<UUID>();
        for (var place : places.values()) {
            var same = secret != null && secret.isSamePlace(place.document());
            if (place.keepConfidential(same || hidden.contains(place.id()), now)) {
                changed.add(place.id());
            }
        }
        services.flush();
        return changed;
    }

    /// What the group hides itself, and what others hide at its places.
    private static @Nullable Withheld secret(
            List<Service> all, Map<UUID, Location> places, Set<UUID> hidden) {
        var hiding = all.stream().filter(Service::hidesPlaces).toList();
        var secret = places.values().stream().filter(p -> hidden.contains(p.id())).toList();
        return hiding.isEmpty() && secret.isEmpty() ? null : Withheld.ofAll(hiding, secret);
    }

    /// Draws and tells anew whatever may know less or more now: the group's other services, and
    /// those of anybody at these places.
    @Transactional(Transactional.TxType.MANDATORY)
    void tellOthers(Service service, Collection<UUID> places, Instant now) {
        var others = new HashSet<>(services.sharing(places, service.id()));
        services.ofOrganization(service.organizationId()).stream()
                .filter(other -> !other.id().equals(service.id()))
                .forEach(others::add);
        var around = services.around(others);
        others.stream()
                .sorted(Comparator.comparing(Service::id))
                .forEach(other -> tell(other, Objects.requireNonNull(around.get(other.id())), now));
    }

    void tell(Service service, Instant now) {
        tell(service, services.around(service), now);
    }

    private void tell(Service service, Surroundings around, Instant now) {
        terms.settle(service, around);
        service.seenAt(around, now);
        outbox.append(service.event(around).toOutbox());
    }
}
