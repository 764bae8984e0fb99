package org.referralpathway.directory.edits;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.referralpathway.directory.freshness.KeepAlive;
import org.referralpathway.directory.freshness.SignOfLife;
import org.referralpathway.directory.member.Tend;
import org.referralpathway.directory.service.ChangeListing;
import org.referralpathway.directory.service.Reach;
import org.referralpathway.directory.service.Service;
import org.referralpathway.directory.service.Services;
import org.referralpathway.directory.service.Turn;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.problem.NotFound;

/// A group changes its listing: what is harmless at once, the rest once a steward agrees. Either
/// way the change is written down with who and when, and the listing counts as alive.
@ApplicationScoped
public class EditListing {
    private final Services services;
    private final Edits edits;
    private final ChangeListing listing;
    private final OfferListing offer;
    private final MovePlace move;
    private final KeepAlive keepAlive;
    private final Tend tend;
    private final Caller caller;
    private final Turn turn;
    private final InstantSource clock;
    private final Uuid7 ids;

    EditListing(
            Services services,
            Edits edits,
            ChangeListing listing,
            OfferListing offer,
            MovePlace move,
            KeepAlive keepAlive,
            Tend tend,
            Caller caller,
            Turn turn,
            InstantSource clock,
            Uuid7 ids) {
        this.services = services;
        this.edits = edits;
        this.listing = listing;
        this.offer = offer;
        this.move = move;
        this.keepAlive = keepAlive;
        this.tend = tend;
        this.caller = caller;
        this.turn = turn;
        this.clock = clock;
        this.ids = ids;
    }

    /// @return the edits that came of it: none where nothing changes, two where part of it waits
    @Transactional
    public List<Edit> edit(UUID id, ListingChange change, IfMatch expected) {
        return edit(id, _ -> change.fields(id), expected);
    }

    /// With what it helps, where and in which languages; the rest stays as it is.
    @Transactional
    public List<Edit> reach(UUID id, Reach reach, IfMatch expected) {
        var names = offer.names();
        return edit(
                id,
                service -> {
                    offer.check(reach.beyond(Reach.of(service.document())), names);
                    return reach.fields(service.document(), names);
                },
                expected);
    }

    private List<Edit> edit(UUID id, Function<Service, ObjectNode> change, IfMatch expected) {
        turn.await();
        var service = own(services.hold(id));
        expected.check(service.version());
        var wanted = change.apply(service);
        move.complete(wanted, service);
        var changes = differing(wanted, service);
        var made = new ArrayList<Edit>();
        var low = Risk.low(changes);
        if (!low.isEmpty()) {
            var edit = record(service, low);
            edit.decide(EditState.APPLIED, caller.user(), clock.instant());
            listing.change(service, low);
            made.add(edit);
        }
        var high = Risk.high(changes);
        if (!high.isEmpty()) {
            made.add(record(service, high));
        }
        if (!made.isEmpty()) {
            var by = new KeepAlive.By(caller.user(), caller.organization());
            keepAlive.seen(service, SignOfLife.EDIT, by);
        }
        edits.flush();
        return made;
    }

    /// A listing of the caller's own group.
    @Transactional
    public Service own(UUID id) {
        return own(services.findByIdOptional(id).orElseThrow(NotFound::new));
    }

    private Service own(Service service) {
        if (!tend.mayChange(service.organizationId()) || service.isWithdrawn()) {
            throw new NotFound();
        }
        return service;
    }

    private Edit record(Service service, ObjectNode changes) {
        var wanted =
                new Edit.Wanted(
                        changes,
                        before(service, changes),
                        null,
                        caller.user(),
                        caller.organization());
        var edit = new Edit(ids.next(), service.id(), EditKind.OWN, wanted, clock.instant());
        edits.persist(edit);
        return edit;
    }

    private static ObjectNode differing(ObjectNode changes, Service service) {
        var held = service.document();
        changes.properties()
                .removeIf(field ->
                        held.path(field.getKey()).equals(field.getValue())
                                || (saysNothing(field.getValue()) && !held.has(field.getKey())));
        return changes;
    }

    private static boolean saysNothing(JsonNode value) {
        return value.isNull() || (value.isArray() && value.isEmpty());
    }

    private ObjectNode before(Service service, ObjectNode changes) {
        var before = JsonNodeFactory.instance.objectNode();
        var places = services.locationsOf(service).values();
        for (var field : changes.properties()) {
            var held = service.document().get(field.getKey());
            if (field.getKey().equals(MovePlace.FIELD)) {
                before.set(MovePlace.FIELD, MovePlace.told(places));
            } else if (held != null) {
                before.set(field.getKey(), held);
            }
        }
        return before;
    }
}
