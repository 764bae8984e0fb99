package org.referralpathway.directory.sector;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.referralpathway.directory.calendar.Today;
import org.referralpathway.directory.service.OfferKind;
import org.referralpathway.directory.service.SensitiveKinds;

/// Counts what is offered and what is needed, in one query each.
@ApplicationScoped
public class SectorMap {
    private static final Duration YEAR = Duration.ofDays(365);

    private static final String OFFERS =
            """
            with offer as (
                select s.*, coalesce(p.known, 0) known, coalesce(p.pools, 0) pools, p.places,
                       coalesce(p.free_of_limit, 0) free_of_limit, coalesce(p.none, 0) none
                from service s left join lateral (
                    select count(*) pools,
                           count(*) filter (where c.valid_until is null or c.valid_until > :now) known,
                           sum(c.maximum) filter (where c.valid_until is null or c.valid_until > :now) places,
                           count(*) filter (where c.maximum is null and c.status <> 'NONE'
                               and (c.valid_until is null or c.valid_until > :now)) free_of_limit,
                           count(*) filter (where c.status = 'NONE'
                               and (c.valid_until is null or c.valid_until > :now)) none
                    from capacity_pool c where c.service_id = s.id) p on true
                where s.status = 'active' and s.place_rule <> 'HELD')
            select district, kind, count(*) offers, count(distinct organization_id) organizations,
                   %s,
                   count(*) filter (where remote) remote, cast(sum(places) as bigint) places,
                   count(*) filter (where known = 0) unknown,
                   count(*) filter (where free_of_limit > 0) unlimited,
                   count(*) filter (where none > 0 and none = known) full_up
            from offer
            left join lateral unnest(districts) district on true
            left join lateral unnest(kinds) kind on true
            group by district, kind
            order by district nulls last, kind nulls last\
            """
                    .formatted(
                            Arrays.stream(OfferKind.values())
                                    .map(kind ->
                                            "count(*) filter (where offer_kind = '%s') of_%s"
                                                    .formatted(kind.code(), kind.ordinal()))
                                    .collect(Collectors.joining(", ")));

    private static final String GAPS =
            """
            with member as (
                select organization_id from partnership_member
                where partnership_id = :partnership and from_day <= :today
                  and (until_day is null or until_day > :today)),
            offer as (
                select kind, count(*) offers, count(distinct s.organization_id) organizations
                from service s, unnest(s.kinds) kind
                where s.status = 'active' and s.place_rule <> 'HELD'
                  and s.organization_id in (select organization_id from member)
                group by kind),
            need as (
                select kind, count(*) needs,
                       count(*) filter (where status in ('OPEN', 'MATCHED')) open,
                       count(*) filter (where status = 'UNMET') unmet
                from need_seen
                where partnership_id = :partnership and at > :since and kind <> all (:sensitive)
                  and status not in ('DRAFT', 'WITHDRAWN', 'ERROR')
                group by kind)
            select n.kind, n.needs, n.open, n.unmet,
                   coalesce(o.offers, 0) offers, coalesce(o.organizations, 0) organizations
            from need n left join offer o using (kind)
            order by coalesce(o.offers, 0), n.unmet + n.open desc, n.kind\
            """;

    private final EntityManager entities;
    private final InstantSource clock;

    SectorMap(EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /// What is offered, by area and kind; whatever has no cell is offered by nobody.
    @Transactional
    public List<Cell> offers() {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(OFFERS, Tuple.class)
                        .setParameter("now", clock.instant())
                        .getResultList();
        return rows.stream()
                .map(row ->
                        new Cell(
                                row.get("district", String.class),
                                row.get("kind", String.class),
                                count(row, "offers"),
                                count(row, "organizations"),
                                kinds(row),
                                count(row, "remote"),
                                row.get("places", Long.class),
                                count(row, "unknown"),
                                count(row, "unlimited"),
                                count(row, "full_up")))
                .toList();
    }

    /// What is needed in a partnership, what nobody offers first.
    @Transactional
    public List<Gap> gaps(UUID partnership) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(GAPS, Tuple.class)
                        .setParameter("partnership", partnership)
                        .setParameter("today", Today.at(clock))
                        .setParameter("since", clock.instant().minus(YEAR))
                        .setParameter("sensitive", SensitiveKinds.codes().toArray(String[]::new))
                        .getResultList();
        return rows.stream()
                .map(row ->
                        new Gap(
                                row.get("kind", String.class),
                                count(row, "needs"),
                                count(row, "open"),
                                count(row, "unmet"),
                                count(row, "offers"),
                                count(row, "organizations")))
                .toList();
    }

    private static Map<String, Long> kinds(Tuple row) {
        var kinds = new TreeMap<String, Long>();
        for (var kind : OfferKind.values()) {
            kinds.put(kind.code(), count(row, "of_" + kind.ordinal()));
        }
        kinds.values().removeIf(count -> count == 0);
        return kinds;
    }

    private static long count(Tuple row, String column) {
        return row.get(column, Long.class);
    }
}
