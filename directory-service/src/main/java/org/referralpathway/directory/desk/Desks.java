package org.referralpathway.directory.desk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.query.Conditions;
import org.referralpathway.directory.query.State;
import org.referralpathway.kit.outbox.CurrentState;
import org.referralpathway.kit.outbox.OutboxEvent;

/// Every desk of every organisation.
@ApplicationScoped
public class Desks implements PanacheRepositoryBase<Desk, UUID>, CurrentState {
    private static final int MOST = 20;
    private static final int MOST_OF_ONE = 200;

    /// Those that answer questions about something, the best fit first; at most 20.
    ///
    /// @param about words, of which any will do; all desks where it is null
    @Transactional
    public List<Desk> about(@Nullable String about, @Nullable UUID organization) {
        var conditions =
                new Conditions("d.status = 'active'")
                        .and("d.found_by @@ cast(:about as tsquery)", "about", query(about))
                        .and("d.organization_id = :organization", "organization", organization);
        var rank = about == null ? "" : "ts_rank(d.found_by, cast(:about as tsquery)) desc, ";
        @SuppressWarnings("unchecked")
        List<Desk> found =
                conditions
                        .bind(
                                getEntityManager()
                                        .createNativeQuery(
                                                "select d.* from desk d"
                                                        + conditions.where()
                                                        + " order by "
                                                        + rank
                                                        + "d.name, d.id",
                                                Desk.class))
                        .setMaxResults(MOST)
                        .getResultList();
        return found;
    }

    /// Whether all of them are of an organisation, closed ones too.
    public boolean areOf(UUID organization, Set<UUID> ids) {
        return ids.isEmpty()
                || count("organizationId = ?1 and id in ?2", organization, ids) == ids.size();
    }

    /// The desks and teams of an organisation by name, at most 200.
    ///
    /// @param also those that are closed and somebody is in all the same
    public List<Desk> of(UUID organization, Set<UUID> also) {
        return find(
                        "organizationId = ?1 and (status = 'active' or id in ?2) order by name, id",
                        organization,
                        also)
                .range(0, MOST_OF_ONE - 1)
                .list();
    }

    /// Any of the words, by their stems.
    private @Nullable String query(@Nullable String about) {
        return about == null
                ? null
                : (String)
                        getEntityManager()
                                .createNativeQuery(
                                        "select replace(cast(plainto_tsquery('english', ?1) as text), '&', '|')",
                                        String.class)
                                .setParameter(1, about)
                                .getSingleResult();
    }

    @Override
    public String topic() {
        return "directory.desk.v1";
    }

    @Override
    public List<OutboxEvent> after(UUID id, int limit) {
        return State.next(this, "id", id, limit, desk -> desk.event().toOutbox());
    }
}
