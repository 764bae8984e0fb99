package org.referralpathway.directory.capacity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.referralpathway.directory.hsds.Change;
import org.referralpathway.directory.hsds.Texts;
import org.referralpathway.directory.service.Services;
import org.referralpathway.kit.outbox.Outbox;

/// Takes the pools that came with a service's row. A pool that a row does not name stays: most
/// feeds know nothing of places. What a row says counts for seven days, unless it says itself how
/// long, and for seven more each time that it comes again.
@ApplicationScoped
public class RecordCapacity {
    private final Services services;
    private final CapacityPools pools;
    private final Outbox outbox;
    private final InstantSource clock;

    RecordCapacity(Services services, CapacityPools pools, Outbox outbox, InstantSource clock) {
        this.services = services;
        this.pools = pools;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Opens or changes the pools; what the group itself said since the last import stays.
    ///
    /// @throws ForeignPool when an item's id is a pool of another service
    @Transactional
    public Change record(UUID service, List<ObjectNode> items) {
        if (items.isEmpty()) {
            return Change.UNCHANGED;
        }
        var held = services.hold(service);
        var change = Change.UNCHANGED;
        for (var item : items) {
            var id = Texts.id(item, "id");
            if (id.isPresent()
                    && PoolItem.saysAnything(item)
                    && record(service, id.get(), item) != Change.UNCHANGED) {
                change = Change.CHANGED;
                held.touch(clock.instant());
            }
        }
        return change;
    }

    private Change record(UUID service, UUID id, ObjectNode item) {
        var pool = pools.findById(id);
        if (pool == null) {
            var opened = new CapacityPool(id, service, limits(item), clock.instant());
            opened.importedAs(item);
            pools.persist(opened);
            outbox.append(opened.event().toOutbox());
            return Change.CREATED;
        }
        if (!pool.serviceId().equals(service)) {
            throw new ForeignPool(id);
        }
        if (!pool.isNews(item)) {
            var now = clock.instant();
            var own = PoolItem.limits(item).validUntil();
            if (own == null && pool.cameAgain(now.plus(Limits.COUNTS), now)) {
                outbox.append(pool.event().toOutbox());
            }
            return Change.UNCHANGED;
        }
        pool.importedAs(item);
        if (pool.set(limits(item), clock.instant())) {
            outbox.append(pool.event().toOutbox());
            return Change.CHANGED;
        }
        return Change.UNCHANGED;
    }

    private Limits limits(ObjectNode item) {
        var said = PoolItem.limits(item);
        return said.validUntil() == null ? said.until(clock.instant().plus(Limits.COUNTS)) : said;
    }
}
