package org.referralpathway.directory.capacity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// The pools of every service.
@ApplicationScoped
public class CapacityPools implements PanacheRepositoryBase<CapacityPool, UUID> {
    public List<CapacityPool> of(UUID service) {
        return list("serviceId", Sort.by("id"), service);
    }
}
