package org.referralpathway.directory.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.steward.Stewards;
import org.referralpathway.directory.steward.Stewardship;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.http.Limit;
import org.referralpathway.kit.problem.NotFound;

/// A steward decides whether a listing's places may be known.
@ApplicationScoped
public class ReviewPlace {
    private static final UUID FIRST = new UUID(0, 0);
    private final Stewards stewards;
    private final Services services;
    private final HidePlaces hide;
    private final Turn turn;
    private final Event<ListingTurned> turned;
    private final InstantSource clock;

    ReviewPlace(
            Stewards stewards,
            Services services,
            HidePlaces hide,
            Turn turn,
            Event<ListingTurned> turned,
            InstantSource clock) {
        this.stewards = stewards;
        this.services = services;
        this.hide = hide;
        this.turn = turn;
        this.turned = turned;
        this.clock = clock;
    }

    /// Those that wait for a decision, oldest identifiers first.
    @Transactional
    public List<Service> waiting(Stewardship where, Limit limit, @Nullable Cursor cursor) {
        return services.find(
                        "placeRule = :held and status <> 'withdrawn' and id > :after and "
                                + Stewardship.covers("organizationId")
                                + " order by id",
                        where.parameters()
                                .and("held", PlaceRule.HELD)
                                .and("after", cursor == null ? FIRST : cursor.after()))
                .range(0, limit.value())
                .list();
    }

    /// Every service that shares one of the places, or its organisation, is told anew: it may know
    /// less or more now.
    @Transactional
    public Service decide(UUID id, boolean confidential, IfMatch expected) {
        turn.await();
        var now = clock.instant();
        var service = services.hold(id);
        if (!stewards.isSteward(service.organizationId())) {
            throw new NotFound();
        }
        expected.check(service.version());
        turned.fire(
                new ListingTurned(
                        id,
                        ListingTurned.What.PLACES,
                        words(service.placeRule()),
                        words(confidential ? PlaceRule.CONFIDENTIAL : PlaceRule.CLEARED)));
        service.decide(confidential ? PlaceRule.CONFIDENTIAL : PlaceRule.CLEARED);
        var changed = hide.settle(service.organizationId(), now);
        changed.addAll(ServiceRow.links(service.document()).values());
        hide.tell(service, now);
        hide.tellOthers(service, changed, now);
        return service;
    }

    private static String words(PlaceRule rule) {
        return switch (rule) {
            case OPEN, CLEARED -> "shown";
            case HELD -> "held for a decision";
            case CONFIDENTIAL -> "kept confidential";
        };
    }
}
