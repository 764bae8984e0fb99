package org.referralpathway.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.clock.Days;

/// The offers of a partnership's members on a day, with one query.
@ApplicationScoped
public class Snapshot {
    private static final String OFFERS =
            """
            select s.id, s.name, s.organization, o.name as organization_name, s.status, s.kinds, s.remote,
                   s.districts, s.wards, s.outcodes, cast(s.rings as text) as rings,
                   cast(s.admission as text) as admission, o.safeguarded_until, s.latitudes, s.longitudes, s.languages, s.access,
                   s.minimum_age, s.maximum_age, s.assured_date, p.status as capacity, p.maximum,
                   coalesce(p.reserved, 0) as reserved, coalesce(p.valid_until <= ?4, false) as stale,
                   case when most_open_of(g) is not null then unanswered(s.organization) >= most_open_of(g) else false end as busy, case when g.away_until > ?2 then g.away_until end as away_until
            from service_copy s
            join organization_copy o on o.id = s.organization and o.status = 'active'
            left join lateral (
                select p.status, p.maximum, p.reserved, p.valid_until from pool p where p.service = s.id
                order by p.maximum is null, p.status = 'none', p.maximum - p.reserved desc, p.id limit 1) p on true
            left join group_terms g on g.organization = s.organization
            where exists (
                select 1 from partnership_member m
                where m.partnership = ?1 and m.organization = s.organization
                  and m.valid_from <= ?2 and (m.valid_until is null or m.valid_until > ?2))
              and (cast(?3 as uuid) is null or s.id = cast(?3 as uuid))
              and s.status <> 'withdrawn'
            order by s.id\
            """;
    private final EntityManager entities;

    Snapshot(EntityManager entities) {
        this.entities = entities;
    }

    public List<Offer> offers(UUID partnership, LocalDate today, Instant now) {
        return read(partnership, today, now, null);
    }

    /// The one offer of this service, if its organisation is a member.
    public List<Offer> offer(UUID partnership, LocalDate today, Instant now, UUID service) {
        return read(partnership, today, now, service.toString());
    }

    private List<Offer> read(
            UUID partnership, LocalDate today, Instant now, @Nullable String service) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(OFFERS, Tuple.class)
                        .setParameter(1, partnership)
                        .setParameter(2, today)
                        .setParameter(3, service)
                        .setParameter(4, now)
                        .getResultList();
        return rows.stream().map(Snapshot::offer).toList();
    }

    private static Offer offer(Tuple row) {
        return new Offer(
                row.get("id", UUID.class),
                row.get("name", String.class),
                row.get("organization", UUID.class),
                row.get("organization_name", String.class),
                row.get("status", String.class),
                List.of(row.get("kinds", String[].class)),
                row.get("remote", Boolean.class),
                new Catchment(
                        List.of(row.get("districts", String[].class)),
                        List.of(row.get("wards", String[].class)),
                        List.of(row.get("outcodes", String[].class)),
                        Catchment.rings(row.get("rings", String.class))),
                Admission.of(row.get("admission", String.class)),
                points(row.get("latitudes", Double[].class), row.get("longitudes", Double[].class)),
                List.of(row.get("languages", String[].class)),
                List.of(row.get("access", String[].class)),
                row.get("minimum_age", Integer.class),
                row.get("maximum_age", Integer.class),
                Days.of(row.get("assured_date")),
                row.get("capacity", String.class),
                row.get("maximum", Integer.class),
                row.get("reserved", Integer.class),
                row.get("stale", Boolean.class),
                Days.of(row.get("safeguarded_until")),
                row.get("busy", Boolean.class),
                Days.of(row.get("away_until")));
    }

    private static List<Offer.Point> points(Double[] latitudes, Double[] longitudes) {
        var points = new ArrayList<Offer.Point>();
        for (var i = 0; i < Math.min(latitudes.length, longitudes.length); i++) {
            points.add(new Offer.Point(latitudes[i], longitudes[i]));
        }
        return points;
    }
}
