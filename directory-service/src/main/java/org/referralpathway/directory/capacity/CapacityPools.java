package org.referralpathway.directory.capacity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.referralpathway.directory.query.State;
import org.referralpathway.kit.outbox.CurrentState;
import org.referralpathway.kit.outbox.OutboxEvent;

/// The pools of every service.
@ApplicationScoped
public class CapacityPools implements PanacheRepositoryBase<CapacityPool, UUID>, CurrentState {
    public List<CapacityPool> of(UUID service) {
        return list("serviceId", Sort.by("id"), service);
    }

    /// Those of several services, in one query.
    public Map<UUID, List<CapacityPool>> of(Collection<UUID> services) {
        return list("serviceId in ?1", Sort.by("id"), services).stream()
                .collect(Collectors.groupingBy(CapacityPool::serviceId));
    }

    @Override
    public String topic() {
        return "directory.capacity.v1";
    }

    @Override
    public List<OutboxEvent> after(UUID id, int limit) {
        return State.next(this, "id", id, limit, pool -> pool.event().toOutbox());
    }
}
