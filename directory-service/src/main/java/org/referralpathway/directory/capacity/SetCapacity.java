package org.referralpathway.directory.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.freshness.KeepAlive;
import org.referralpathway.directory.freshness.SignOfLife;
import org.referralpathway.directory.member.Tend;
import org.referralpathway.directory.service.Service;
import org.referralpathway.directory.service.Services;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.outbox.Outbox;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.kit.problem.NotFound;

/// A group, or a steward for it, says how much of a service there is.
@ApplicationScoped
public class SetCapacity {
    private final Services services;
    private final CapacityPools pools;
    private final KeepAlive keepAlive;
    private final Tend tend;
    private final Caller caller;
    private final Outbox outbox;
    private final InstantSource clock;
    private final Uuid7 ids;

    SetCapacity(
            Services services,
            CapacityPools pools,
            KeepAlive keepAlive,
            Tend tend,
            Caller caller,
            Outbox outbox,
            InstantSource clock,
            Uuid7 ids) {
        this.services = services;
        this.pools = pools;
        this.keepAlive = keepAlive;
        this.tend = tend;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    /// A pool of a service that the caller may see.
    ///
    /// @param pool which one, where the service has several
    @Transactional
    public CapacityPool pool(UUID service, @Nullable UUID pool) {
        var found =
                pools.of(own(services.findByIdOptional(service).orElseThrow(NotFound::new)).id());
        if (pool == null && found.size() > 1) {
            throw new InvalidField("pool", "The service has several pools: say which");
        }
        return found.stream()
                .filter(one -> pool == null || one.id().equals(pool))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /// The pool named, else the one that counts in this unit, else a new one, which the caller asks
    /// for by expecting version 0.
    @Transactional
    public CapacityPool set(UUID service, @Nullable UUID pool, Limits limits, IfMatch expected) {
        var held = own(services.hold(service));
        var target =
                pools.of(service).stream()
                        .filter(one ->
                                pool == null
                                        ? one.limits().unit().equals(limits.unit())
                                        : one.id().equals(pool))
                        .findFirst();
        if (target.isEmpty() && pool != null) {
            throw new NotFound();
        }
        expected.check(target.map(CapacityPool::sequence).orElse(0L));
        return target.map(one -> change(held, one, limits)).orElseGet(() -> open(held, limits));
    }

    private CapacityPool change(Service service, CapacityPool pool, Limits limits) {
        if (pool.set(limits, clock.instant())) {
            tell(service, pool);
        }
        return pool;
    }

    private CapacityPool open(Service service, Limits limits) {
        var pool = new CapacityPool(ids.next(), service.id(), limits, clock.instant());
        pools.persist(pool);
        tell(service, pool);
        return pool;
    }

    private void tell(Service service, CapacityPool pool) {
        var group = !caller.has(Roles.STEWARD);
        pool.saidBy(group ? CapacityPool.SaidBy.GROUP : CapacityPool.SaidBy.STEWARD);
        service.touch(pool.changedAt());
        outbox.append(pool.event().toOutbox());
        keepAlive.seen(
                service, SignOfLife.PLACES, new KeepAlive.By(caller.user(), caller.organization()));
    }

    /// Another organisation's service and one that is not there look the same.
    private Service own(Service service) {
        if (!tend.mayChange(service.organizationId()) || service.isWithdrawn()) {
            throw new NotFound();
        }
        return service;
    }
}
