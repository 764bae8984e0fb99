package org.referralpathway.directory.partnership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Every partnership on this platform.
@ApplicationScoped
public class Partnerships implements PanacheRepositoryBase<Partnership, UUID> {
    /// Those of the ids that name no partnership.
    public Set<UUID> unknown(Collection<UUID> ids) {
        var known =
                getEntityManager()
                        .createQuery(
                                "select p.id from Partnership p where p.id in :ids", UUID.class)
                        .setParameter("ids", ids)
                        .getResultList();
        return ids.stream().filter(id -> !known.contains(id)).collect(Collectors.toSet());
    }
}
