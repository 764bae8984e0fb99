package org.referralpathway.directory.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;

/// Postcode to place. A postcode that the table does not know, or knows without coordinates, gets
/// the middle of its outward part.
@ApplicationScoped
public class FindSpot {
    private static final String FIND =
            """
            (select district, ward, latitude, longitude, true
             from postcode where postcode = ?1 and latitude is not null)
            union all
            (select mode() within group (order by district), cast(null as text), avg(latitude), avg(longitude), false
             from postcode where outcode = ?2 and latitude is not null having count(*) > 0)
            limit 1\
            """;
    private final EntityManager entities;

    FindSpot(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<Spot> of(Postcode postcode) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(FIND, Tuple.class)
                        .setParameter(1, postcode.toString())
                        .setParameter(2, postcode.outcode())
                        .getResultList();
        return rows.stream()
                .findFirst()
                .map(row ->
                        new Spot(
                                postcode.outcode(),
                                row.get(0, String.class),
                                row.get(1, String.class),
                                row.get(2, Double.class),
                                row.get(3, Double.class),
                                row.get(4, Boolean.class)));
    }
}
