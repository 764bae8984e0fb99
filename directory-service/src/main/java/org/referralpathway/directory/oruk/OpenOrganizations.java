package org.referralpathway.directory.oruk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
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
    private final OpenDirectory directory;

    OpenOrganizations(EntityManager entities, Providers providers, OpenDirectory directory) {
        this.entities = entities;
        this.providers = providers;
        this.directory = directory;
    }

    /// How much of an organisation is said.
    public enum Detail {
        /// Its own flat fields.
        LISTED,
        /// With its identifiers and attributes.
        ALONE,
        /// With its services in brief too.
        WITH_SERVICES,
        /// With all that belongs to its services.
        WITH_FULL_SERVICES
    }

    @Transactional
    public PublicPage page(@Nullable String search, int page, int perPage, Detail detail) {
        var found = find(search, OpenDirectory.START, (page - 1) * perPage, perPage);
        return PublicPage.of(show(found, detail), count(search), page, perPage);
    }

    @Transactional
    public List<ObjectNode> after(UUID id, @Nullable String search, int limit, Detail detail) {
        return show(find(search, id, 0, limit), detail);
    }

    private List<ObjectNode> show(List<Organization> found, Detail detail) {
        var shown = providers.shown(found);
        var services = services(found, detail);
        return found.stream()
                .map(one -> {
                    var own = Objects.requireNonNull(shown.get(one.id())).document();
                    return detail == Detail.LISTED
                            ? PublicRecords.listed(own)
                            : PublicRecords.full(own, services.getOrDefault(one.id(), List.of()));
                })
                .toList();
    }

    private Map<UUID, List<ObjectNode>> services(List<Organization> found, Detail detail) {
        return detail.compareTo(Detail.ALONE) <= 0
                ? Map.of()
                : directory.servicesOf(
                        found.stream().map(Organization::id).toList(),
                        detail == Detail.WITH_FULL_SERVICES);
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
