package org.referralpathway.directory.partnership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.referralpathway.directory.query.State;
import org.referralpathway.directory.steward.Stewardship;
import org.referralpathway.kit.outbox.CurrentState;
import org.referralpathway.kit.outbox.OutboxEvent;

/// Every partnership on this platform.
@ApplicationScoped
public class Partnerships implements PanacheRepositoryBase<Partnership, UUID>, CurrentState {
    private static final int MOST = 200;

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

    /// The partnerships of an organisation on a day.
    public List<UUID> of(UUID organization, LocalDate day) {
        return memberships("m.organization = :id", "p.id", organization, day);
    }

    /// The organisations in a partnership on a day.
    public List<UUID> organizationsIn(UUID partnership, LocalDate day) {
        return memberships("p.id = :id", "m.organization", partnership, day);
    }

    /// Those with a member in the areas of a steward, by name; at most 200.
    @Transactional
    public List<Partnership> in(Stewardship where) {
        return list(
                        "select distinct p from Partnership p left join p.members m where "
                                + Stewardship.covers("m.organization")
                                + " order by p.name, p.id",
                        where.parameters())
                .stream()
                .limit(MOST)
                .toList();
    }

    /// Those that an organisation is in on a day, by name.
    @Transactional
    public List<Partnership> with(UUID organization, LocalDate day) {
        return list("id in ?1 order by name, id", of(organization, day));
    }

    @Transactional
    public List<Membership> membersOf(UUID partnership) {
        return findByIdOptional(partnership).map(p -> p.agreed().members()).orElse(List.of());
    }

    /// The organisations that are in a partnership, were, or will be.
    @Transactional
    public List<UUID> everIn(UUID partnership) {
        return getEntityManager()
                .createQuery(
                        "select distinct m.organization from Partnership p join p.members m"
                                + " where p.id = :id",
                        UUID.class)
                .setParameter("id", partnership)
                .getResultList();
    }

    private List<UUID> memberships(String where, String what, UUID id, LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select distinct "
                                + what
                                + " from Partnership p join p.members m where "
                                + where
                                + " and m.from <= :day and (m.until is null or m.until > :day)",
                        UUID.class)
                .setParameter("id", id)
                .setParameter("day", day)
                .getResultList();
    }

    @Override
    public String topic() {
        return "directory.partnership.v1";
    }

    @Override
    public List<OutboxEvent> after(UUID id, int limit) {
        return State.next(this, "id", id, limit, partnership -> partnership.event().toOutbox());
    }
}
