package org.referralpathway.directory.search;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.calendar.Today;
import org.referralpathway.directory.place.Spot;
import org.referralpathway.directory.query.Conditions;
import org.referralpathway.directory.service.SensitiveKinds;

/// The search as one SQL statement. Order: true distance, then identifier; where there is no place,
/// how well the words fit.
final class Statement {
    private static final double METRES_A_DEGREE = 111_195;

    /// The services that may reach the place: those with places in the box around the circle, and
    /// those that cover it wherever theirs are. Each by its own index, before anything else is
    /// asked; that of the rings knows no points, only outlines that overlap.
    private static final String REACHING =
            """
            (select p.id, bool_or(p.covers) as covers, min(p.metres) as metres from (
                select a.service_id as id, false as covers,
                    metres(l.latitude, l.longitude, :latitude, :longitude) as metres
                from location l join service_at_location a on a.location_id = l.id
                where l.position <@ box(point(:west, :south), point(:east, :north))
                union all select id, true, null from service where districts @> array[cast(:district as text)]
                union all select id, true, null from service where outcodes @> array[cast(:outcode as text)]
                union all select id, true, null from service where wards @> array[cast(:ward as text)]
                union all select id, true, null from service where remote
                union all select o.service_id, true, null from catchment_ring o
                    where not o.hole and o.ring @> point(:longitude, :latitude)
                      and o.ring && polygon(box(point(:longitude, :latitude), point(:longitude, :latitude)))
                      and not exists (select from catchment_ring h
                          where h.service_id = o.service_id and h.part = o.part and h.hole
                            and h.ring @> point(:longitude, :latitude))
                ) p group by p.id) r join service s on s.id = r.id\
            """;

    /// How far it is to a service that covers the place from outside the circle. Nobody travels to
    /// one that helps by phone.
    private static final String FAR =
            """
             left join lateral (
                select min(metres(l.latitude, l.longitude, :latitude, :longitude)) as metres
                from service_at_location a join location l on l.id = a.location_id
                where a.service_id = s.id and (r.metres is null or r.metres > :metres)
                  and not s.remote) far on true\
            """;

    /// A service that states an area must cover the place; one that states none must be near.
    private static final String REACHES =
            """
            (r.covers
                or (s.districts = '{}' and s.outcodes = '{}' and s.wards = '{}'
                    and r.metres <= :metres
                    and not exists (select from catchment_ring c where c.service_id = s.id)))
            and (s.only_areas = '{}' or s.only_areas && array[cast(:district as text), cast(:outcode as text), cast(:ward as text)])
            and not s.not_areas && array[cast(:district as text), cast(:outcode as text), cast(:ward as text)]\
            """;

    private static final String WORDS = "(s.words @@ %s or s.words @@ %s or s.words @@ %s)";

    /// Each a query of its own: a plan that is made once would else read the words for every
    /// service anew.
    private static final String SAID = "(select websearch_to_tsquery('english', :words))";

    private static final String MEANT = "(select cast(:meant as tsquery))";
    private static final String NEARLY = "(select cast(:nearly as tsquery))";
    private static final String SPOKEN =
            "(s.only_speaking = '{}' or s.only_speaking @> array[cast(:spoken as text)])";

    /// Not `exists`, which is planned as a join that reads every opening there is.
    private static final String OPEN_ON =
            """
            coalesce((select true from opening h where h.service_id = s.id and opens_on(h, cast(:date as date))
                and (h.opens_at is null or h.opens_at <= cast(:at as time))
                and (h.closes_at is null or h.closes_at > cast(:at as time)) limit 1), false)\
            """;

    private static final String CIRCUMSTANCES =
            """
            not s.not_for && cast(:circumstances as text[])
            and (s.only_for = '{}' or s.only_for && cast(:circumstances as text[]))\
            """;

    /// Full is a service of which every pool that is known is full: one may have no visits left and
    /// parcels for everybody.
    private static final String TAKING =
            """
            coalesce((select bool_or((c.status = 'NONE' or c.maximum = 0
                        or (c.maximum <= (select u.reserved from pool_use u where u.pool_id = c.id)
                            and counts_are_told(s.id, cast(:sensitive as text[])))) is not true)
                      from capacity_pool c
                      where c.service_id = s.id and (c.valid_until is null or c.valid_until > :now)), true)\
            """;

    private final Wanted wanted;
    private final Conditions conditions =
            new Conditions("s.status = 'active' and s.place_rule <> 'HELD'");

    /// @param other what else the words may mean
    /// @param now what was said of places before it has run out
    Statement(Wanted wanted, OtherWords other, Instant now) {
        this.wanted = wanted;
        conditions
                .and("s.kinds @> array[cast(:kind as text)]", "kind", wanted.kind())
                .and("s.offer_kind = :offer", "offer", wanted.offer())
                .and("coalesce(s.minimum_age, 0) <= :age", "age", wanted.age())
                .and("coalesce(s.maximum_age, 200) >= :age", "age", wanted.age())
                .and("not s.not_ages @> array[cast(:age as integer)]", "age", wanted.age())
                .and(SPOKEN, "spoken", wanted.language())
                .and("s.languages @> array[cast(:language as text)]", "language", notEnglish());
        var words = wanted.words();
        if (words != null) {
            conditions
                    .and(WORDS.formatted(SAID, MEANT, NEARLY), "words", words)
                    .value("meant", other.meant())
                    .value("nearly", other.nearly());
        }
        for (var i = 0; i < wanted.access().size(); i++) {
            var name = "access" + i;
            conditions.and(
                    "s.access @> array[cast(:%s as text)]".formatted(name),
                    name,
                    wanted.access().get(i));
        }
        var date = wanted.nextDate(Today.on(now));
        if (date != null && wanted.at() != null) {
            conditions.and(OPEN_ON, "date", date).value("at", wanted.at().toString());
        }
        if (!wanted.circumstances().isEmpty()) {
            conditions.and(
                    CIRCUMSTANCES, "circumstances", wanted.circumstances().toArray(String[]::new));
        }
        if (wanted.takingPeople()) {
            conditions
                    .and(TAKING, "now", now)
                    .value("sensitive", SensitiveKinds.codes().toArray(String[]::new));
        }
        var near = wanted.near();
        if (near != null) {
            place(near);
        }
    }

    /// English is not asked of anybody.
    private @Nullable String notEnglish() {
        return "en".equals(wanted.language()) ? null : wanted.language();
    }

    private void place(Spot spot) {
        var north = wanted.metres() / METRES_A_DEGREE + 0.001;
        var east = north / Math.cos(Math.toRadians(spot.latitude()));
        conditions
                .and(REACHES, "outcode", spot.outcode())
                .value("metres", wanted.metres())
                .value("district", Objects.requireNonNullElse(spot.district(), ""))
                .value("ward", Objects.requireNonNullElse(spot.ward(), ""))
                .value("latitude", spot.latitude())
                .value("longitude", spot.longitude())
                .value("south", spot.latitude() - north)
                .value("north", spot.latitude() + north)
                .value("west", spot.longitude() - east)
                .value("east", spot.longitude() + east);
    }

    /// Service, key of the order, metres, whether the words were said or meant, and how many hits
    /// there are in all.
    String page() {
        return """
        select h.id, h.key, h.metres, h.said, h.meant, h.total from (
            select s.id, %s as key, %s as metres, %s as said, %s as meant, count(*) over () as total%s) h
        where (h.key, h.id) > (:afterKey, :afterId)
        order by h.key, h.id\
        """
                .formatted(key(), metres(), said(SAID), said(MEANT), from());
    }

    /// How many hits each value of an array column has, of the first thousand.
    String facet(String column) {
        return """
        select v, count(*) from (select s.%1$s as facet%2$s limit 1000) f, unnest(f.facet) v
        group by v order by count(*) desc, v limit 50\
        """
                .formatted(column, from());
    }

    Conditions conditions() {
        return conditions;
    }

    private String from() {
        return " from "
                + (wanted.near() == null ? "service s" : REACHING + FAR)
                + conditions.where();
    }

    private String metres() {
        return wanted.near() == null
                ? "cast(null as double precision)"
                : "least(r.metres, far.metres)";
    }

    private String key() {
        if (wanted.near() != null) {
            return "coalesce(least(r.metres, far.metres), 1e9)";
        }
        return wanted.words() == null
                ? "cast(0 as double precision)"
                : "cast(-greatest(ts_rank(s.words, %s), ts_rank(s.words, %s) / 2, 0) as double precision)"
                        .formatted(SAID, MEANT);
    }

    private String said(String query) {
        return wanted.words() == null ? "false" : "s.words @@ " + query;
    }

    static List<String> facets() {
        return List.of("kinds", "languages", "districts");
    }
}
