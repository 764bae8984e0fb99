package org.referralpathway.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Postcode to place, from the table that [LoadPostcodes] fills. An unknown postcode of a known
/// outcode gets the outcode's middle.
@ApplicationScoped
public class Places {
    private static final String FIND =
            """
            select district, ward, latitude, longitude from postcode where postcode = ?1
            union all
            (select mode() within group (order by district), null, avg(latitude), avg(longitude)
             from postcode where outcode = ?2 having count(*) > 0)
            limit 1\
            """;
    private final EntityManager entities;

    Places(EntityManager entities) {
        this.entities = entities;
    }

    public Place find(Postcode postcode) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(FIND, Tuple.class)
                        .setParameter(1, postcode.toString())
                        .setParameter(2, postcode.outcode())
                        .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> place(postcode, row))
                .orElseGet(() -> new Place(postcode.outcode(), null, null, null, null, false));
    }

    private static Place place(Postcode postcode, Tuple row) {
        return new Place(
                postcode.outcode(),
                row.get(0, String.class),
                row.get(1, String.class),
                toKilometre(row.get(2, Double.class)),
                toKilometre(row.get(3, Double.class)),
                true);
    }

    private static @Nullable Double toKilometre(@Nullable Double degrees) {
        return degrees == null ? null : Math.round(degrees * 100) / 100.0;
    }
}
