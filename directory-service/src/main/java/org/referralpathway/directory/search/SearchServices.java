package org.referralpathway.directory.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.hsds.Texts;
import org.referralpathway.directory.oruk.PublicRecords;
import org.referralpathway.directory.provider.Providers;
import org.referralpathway.directory.service.Service;
import org.referralpathway.directory.service.Services;

/// Finds services for people. What is told of a hit is what the open data would tell.
@ApplicationScoped
public class SearchServices {
    private static final long MOST_COUNTED = 1_001;

    /// Planning this statement takes longer than running it, and no plan for particular words is
    /// better: the place comes first either way. Nor is it worth workers of its own, which take
    /// longer to begin than it does to end.
    private static final String PLANNED_ONCE =
            """
            select set_config('plan_cache_mode', 'force_generic_plan', true),
                   set_config('max_parallel_workers_per_gather', '0', true)\
            """;

    private final EntityManager entities;
    private final Services services;
    private final Providers providers;
    private final FindOtherWords otherWords;
    private final InstantSource clock;

    SearchServices(
            EntityManager entities,
            Services services,
            Providers providers,
            FindOtherWords otherWords,
            InstantSource clock) {
        this.entities = entities;
        this.services = services;
        this.providers = providers;
        this.otherWords = otherWords;
        this.clock = clock;
    }

    @Transactional
    public Found find(Wanted wanted, int limit, @Nullable After after, boolean facets) {
        var statement = new Statement(wanted, otherWords.of(wanted.words()), clock.instant());
        entities.createNativeQuery(PLANNED_ONCE, Tuple.class).getSingleResult();
        var rows = page(statement, limit + 1, after == null ? After.NOTHING : after);
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var last = rows.size() > limit ? shown.getLast() : null;
        return new Found(
                hits(wanted, shown),
                last == null
                        ? null
                        : new After(last.get(1, Double.class), last.get(0, UUID.class)).toString(),
                rows.isEmpty() ? 0 : Math.min(rows.getFirst().get(5, Long.class), MOST_COUNTED),
                facets ? facets(statement) : null);
    }

    private List<Tuple> page(Statement statement, int limit, After after) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                statement
                        .conditions()
                        .bind(entities.createNativeQuery(statement.page(), Tuple.class))
                        .setParameter("afterKey", after.key())
                        .setParameter("afterId", after.id())
                        .setMaxResults(limit)
                        .getResultList();
        return rows;
    }

    private Map<String, Map<String, Long>> facets(Statement statement) {
        var facets = new LinkedHashMap<String, Map<String, Long>>();
        for (var column : Statement.facets()) {
            var query = entities.createNativeQuery(statement.facet(column), Tuple.class);
            var counts = new LinkedHashMap<String, Long>();
            for (var row : statement.conditions().bind(query).getResultList()) {
                var value = (Tuple) row;
                counts.put(value.get(0, String.class), value.get(1, Long.class));
            }
            facets.put(column, counts);
        }
        return facets;
    }

    private List<Hit> hits(Wanted wanted, List<Tuple> rows) {
        var found = services.byId(rows.stream().map(row -> row.get(0, UUID.class)).toList());
        var by = providers.of(found.values().stream().map(Service::organizationId).toList());
        var places = services.locationsOf(found.values());
        return rows.stream()
                .map(row -> {
                    var service = Objects.requireNonNull(found.get(row.get(0, UUID.class)));
                    var provider = Objects.requireNonNull(by.get(service.organizationId()));
                    var shown =
                            PublicRecords.listed(
                                    service, provider, Services.placesOf(service, places));
                    return hit(wanted, service, shown, row);
                })
                .toList();
    }

    private static Hit hit(Wanted wanted, Service service, ObjectNode shown, Tuple row) {
        var metres = row.get(2, Double.class);
        return new Hit(
                service.id(),
                shown.path("name").asText(),
                service.organizationId(),
                shown.path("organization").path("name").asText(),
                Texts.text(shown, "description"),
                Texts.text(shown, "url"),
                Texts.text(shown, "email"),
                service.offerKind(),
                service.facts().remote(),
                metres == null ? null : (Integer) (int) Math.round(metres),
                Reasons.of(
                        wanted,
                        service.facts(),
                        row.get(3, Boolean.class),
                        row.get(4, Boolean.class),
                        metres));
    }
}
