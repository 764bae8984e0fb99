package org.referralpathway.directory.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.http.Limit;
import org.referralpathway.kit.outbox.Outbox;

/// A steward decides whether a listing's places may be known.
@ApplicationScoped
public class ReviewPlace {
    private static final UUID FIRST = new UUID(0, 0);
    private final Services services;
    private final Outbox outbox;
    private final InstantSource clock;

    ReviewPlace(Services services, Outbox outbox, InstantSource clock) {
        this.services = services;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Those that wait for a decision, oldest identifiers first.
    @Transactional
    public List<Service> waiting(Limit limit, @Nullable Cursor cursor) {
        return services.find(
                        "placeRule = ?1 and id > ?2 order by id",
                        PlaceRule.HELD,
                        cursor == null ? FIRST : cursor.after())
                .range(0, limit.value())
                .list();
    }

    /// Every service that shares one of the places is told anew, because it may know less or more
    /// of it now.
    @Transactional
    public Service decide(UUID id, boolean confidential, IfMatch expected) {
        var now = clock.instant();
        var service = services.hold(id);
        expected.check(service.version());
        service.decide(confidential ? PlaceRule.CONFIDENTIAL : PlaceRule.CLEARED);
        var places = services.locationsOf(service);
        places.values().forEach(place -> place.keepConfidential(confidential, now));
        services.flush();
        tell(service);
        services.sharing(places.keySet(), id).forEach(this::tell);
        return service;
    }

    private void tell(Service service) {
        var at = List.copyOf(services.locationsOf(service).values());
        service.seenAt(at, clock.instant());
        outbox.append(service.event(at).toOutbox());
    }
}
