package org.referralpathway.directory.organization;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.referralpathway.directory.query.State;
import org.referralpathway.kit.outbox.CurrentState;
import org.referralpathway.kit.outbox.OutboxEvent;
import org.referralpathway.kit.problem.NotFound;

/// Every organisation that the directory knows.
@ApplicationScoped
public class Organizations implements PanacheRepositoryBase<Organization, UUID>, CurrentState {
    private static final String PUBLIC = "status <> 'withdrawn'";

    @Transactional
    public Optional<Organization> publicOne(UUID id) {
        return find("id = ?1 and " + PUBLIC, id).firstResultOptional();
    }

    public Map<UUID, Organization> byId(Collection<UUID> ids) {
        return list("id in ?1", ids).stream()
                .collect(Collectors.toMap(Organization::id, Function.identity()));
    }

    /// Held until the transaction ends.
    public Organization hold(UUID id) {
        var held = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (held == null) {
            throw new NotFound();
        }
        return held;
    }

    /// Those of the ids that name no organisation.
    public Set<UUID> unknown(Collection<UUID> ids) {
        var known =
                getEntityManager()
                        .createQuery(
                                "select o.id from Organization o where o.id in :ids", UUID.class)
                        .setParameter("ids", ids)
                        .getResultList();
        return ids.stream().filter(id -> !known.contains(id)).collect(Collectors.toSet());
    }

    /// What the platform is told of an organisation now.
    public OutboxEvent event(Organization organization) {
        return organization.event().toOutbox();
    }

    @Override
    public String topic() {
        return "directory.organization.v1";
    }

    @Override
    public List<OutboxEvent> after(UUID id, int limit) {
        return State.next(this, "id", id, limit, organization -> organization.event().toOutbox());
    }
}
