package org.referralpathway.directory.service;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;

/// Hands the services of one organisation to another. What one of them hides is from then on a
/// secret of all the others.
@ApplicationScoped
public class MoveServices {
    private final Services services;
    private final HidePlaces hide;
    private final ChangeListing listing;
    private final Event<ListingTurned> turned;
    private final InstantSource clock;

    MoveServices(
            Services services,
            HidePlaces hide,
            ChangeListing listing,
            Event<ListingTurned> turned,
            InstantSource clock) {
        this.services = services;
        this.hide = hide;
        this.listing = listing;
        this.turned = turned;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void move(UUID from, UUID to) {
        var now = clock.instant();
        var moved = services.list("organizationId", Sort.by("id"), from);
        if (moved.isEmpty()) {
            return;
        }
        moved.forEach(service -> services.hold(service.id()).moveTo(to, now));
        services.flush();
        moved.forEach(service ->
                turned.fire(
                        new ListingTurned(
                                service.id(),
                                ListingTurned.What.GROUP,
                                "one of two records of the group",
                                "the record that stays")));
        var first = moved.getFirst();
        var changed = hide.settle(to, now);
        hide.tell(first, now);
        hide.tellOthers(first, changed, now);
        listing.reconsider(to);
    }
}
