package org.referralpathway.directory.oruk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.place.Spot;
import org.referralpathway.directory.query.Conditions;
import org.referralpathway.directory.service.Service;
import org.referralpathway.directory.service.ServiceAtLocation;

/// The services and places that meet a reader's criteria, in the order of their identifiers.
@ApplicationScoped
class FindListed {
    private static final String PUBLIC = "s.status <> 'withdrawn' and s.place_rule <> 'HELD'";
    private static final String SERVICES = " from service s";
    private static final String PLACES =
            " from service_at_location a join service s on s.id = a.service_id"
                    + " join location l on l.id = a.location_id";
    private static final String WORDS = "s.words @@ websearch_to_tsquery('english', :search)";
    private static final String COVERS =
            """
            ((s.districts = '{}' and s.outcodes = '{}' and s.wards = '{}'
                    and not exists (select from catchment_ring r where r.service_id = s.id))
                or s.districts @> array[cast(:district as text)]
                or s.outcodes @> array[cast(:outcode as text)]
                or s.wards @> array[cast(:ward as text)]
                or draws_in(s.id, :longitude, :latitude))\
            """;
    private static final String NEAR =
            """
            l.position <@ box(point(:west, :south), point(:east, :north))
            and metres(l.latitude, l.longitude, :latitude, :longitude) <= :metres\
            """;
    private static final String HAS_PLACE_NEAR =
            """
            exists (select 1 from service_at_location a join location l on l.id = a.location_id
                where a.service_id = s.id and %s)\
            """
                    .formatted(NEAR);
    private static final double METRES_A_DEGREE = 111_195;

    private final EntityManager entities;

    FindListed(EntityManager entities) {
        this.entities = entities;
    }

    List<Service> services(Criteria criteria, UUID after, int skip, int limit) {
        var conditions = conditions(criteria, HAS_PLACE_NEAR).and("s.id > :after", "after", after);
        return list("select s.*" + SERVICES, conditions, "s.id", Service.class, skip, limit);
    }

    long services(Criteria criteria) {
        return count(SERVICES, conditions(criteria, HAS_PLACE_NEAR));
    }

    List<ServiceAtLocation> places(Criteria criteria, UUID after, int skip, int limit) {
        var conditions = conditions(criteria, NEAR).and("a.id > :after", "after", after);
        return list(
                "select a.*" + PLACES, conditions, "a.id", ServiceAtLocation.class, skip, limit);
    }

    long places(Criteria criteria) {
        return count(PLACES, conditions(criteria, NEAR));
    }

    private static Conditions conditions(Criteria c, String near) {
        var conditions =
                new Conditions(PUBLIC)
                        .and(WORDS, "search", c.search())
                        .and("s.terms @> array[cast(:term as uuid)]", "term", c.term())
                        .and(
                                "s.taxonomies @> array[cast(:taxonomy as uuid)]",
                                "taxonomy",
                                c.taxonomy())
                        .and("s.organization_id = :organization", "organization", c.organization())
                        .and("s.changed_at >= :modified", "modified", c.modifiedAfter())
                        .and("s.minimum_age >= :youngest", "youngest", c.minimumAge())
                        .and("s.maximum_age <= :oldest", "oldest", c.maximumAge());
        open(conditions, c);
        var spot = c.near();
        if (spot != null) {
            near(conditions, spot, c.metres(), near);
        }
        return conditions;
    }

    /// Day and hours are of one schedule: Mondays at ten are not met by Mondays at two.
    private static void open(Conditions conditions, Criteria c) {
        var hours =
                new Conditions("h.service_id = s.id")
                        .and("h.day = :day", "day", c.day())
                        .and("h.opens_at >= :from", "from", c.from())
                        .and("h.closes_at <= :to", "to", c.to());
        if (c.day() != null || c.from() != null || c.to() != null) {
            conditions.and("exists (select 1 from opening h" + hours.where() + ")", hours);
        }
    }

    private static void near(
            Conditions conditions, Spot spot, @Nullable Integer metres, String near) {
        if (metres == null) {
            conditions
                    .and(COVERS, "outcode", spot.outcode())
                    .value("district", Objects.requireNonNullElse(spot.district(), ""))
                    .value("ward", Objects.requireNonNullElse(spot.ward(), ""))
                    .value("latitude", spot.latitude())
                    .value("longitude", spot.longitude());
            return;
        }
        var north = metres / METRES_A_DEGREE + 0.001;
        var east = north / Math.cos(Math.toRadians(spot.latitude()));
        conditions
                .and(near, "metres", metres)
                .value("latitude", spot.latitude())
                .value("longitude", spot.longitude())
                .value("south", spot.latitude() - north)
                .value("north", spot.latitude() + north)
                .value("west", spot.longitude() - east)
                .value("east", spot.longitude() + east);
    }

    private <T> List<T> list(
            String select,
            Conditions conditions,
            String order,
            Class<T> type,
            int skip,
            int limit) {
        @SuppressWarnings("unchecked")
        List<T> found =
                conditions
                        .bind(
                                entities.createNativeQuery(
                                        select + conditions.where() + " order by " + order, type))
                        .setFirstResult(skip)
                        .setMaxResults(limit)
                        .getResultList();
        return found;
    }

    private long count(String from, Conditions conditions) {
        var sql = "select count(*)" + from + conditions.where();
        var query = conditions.bind(entities.createNativeQuery(sql, Long.class));
        return ((Number) query.getSingleResult()).longValue();
    }
}
