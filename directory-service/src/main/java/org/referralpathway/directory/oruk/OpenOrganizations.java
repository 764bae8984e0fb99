package org.referralpathway.directory.oruk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.organization.Organization;
import org.referralpathway.directory.provider.Providers;
import org.referralpathway.directory.query.Conditions;

/// The organisations of the public directory, in the order of their identifiers.
@ApplicationScoped
public class OpenOrganizations {
    private static final String FROM = " from organization o";
    private static final String PUBLIC = "o.status <> 'withdrawn'";

    /// A name may tell where a refuge is, so those with a confidential place are not searched by
    /// it.
    private static final String WORDS =
            """
            o.words @@ websearch_to_tsquery('english', :search)
                and not exists (select from service x
                        join service_at_location y on y.service_id = x.id
                        join location z on z.id = y.location_id and z.confidential
                        where x.organization_id = o.id)\
            """;

    private final EntityManager entities;
    private final Providers providers;

    OpenOrganizations(EntityManager entities, Providers providers) {
        this.entities = entities;
        this.providers = providers;
    }

    /// @param inFull with identifiers and attributes, not only the flat fields
    @Transactional
    public PublicPage page(@Nullable String search, int page, int perPage, boolean inFull) {
        var found = find(search, OpenDirectory.START, (page - 1) * perPage, perPage);
        return PublicPage.of(show(found, inFull), count(search), page, perPage);
    }

    @Transactional
    public List<ObjectNode> after(UUID id, @Nullable String search, int limit, boolean inFull) {
        return show(find(search, id, 0, limit), inFull);
    }

    private List<ObjectNode> show(List<Organization> found, boolean inFull) {
        var shown = providers.shown(found);
        return found.stream()
                .map(one -> Objects.requireNonNull(shown.get(one.id())).document())
                .map(o -> inFull ? PublicRecords.full(o, List.of()) : PublicRecords.listed(o))
                .toList();
    }

    private List<Organization> find(@Nullable String search, UUID after, int skip, int limit) {
        var conditions =
                new Conditions(PUBLIC)
                        .and(WORDS, "search", search)
                        .and("o.id > :after", "after", after);
        var sql = "select o.*" + FROM + conditions.where() + " order by o.id";
        @SuppressWarnings("unchecked")
        List<Organization> found =
                conditions
                        .bind(entities.createNativeQuery(sql, Organization.class))
                        .setFirstResult(skip)
                        .setMaxResults(limit)
                        .getResultList();
        return found;
    }

    private long count(@Nullable String search) {
        var conditions = new Conditions(PUBLIC).and(WORDS, "search", search);
        var sql = "select count(*)" + FROM + conditions.where();
        return (Long)
                conditions.bind(entities.createNativeQuery(sql, Long.class)).getSingleResult();
    }
}
