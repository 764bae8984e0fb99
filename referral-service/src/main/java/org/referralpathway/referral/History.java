package org.referralpathway.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Every move that was made, never changed. What a reader of a referral is shown of it names the
/// party, not the person.
@ApplicationScoped
class History {
    private final EntityManager entities;

    History(EntityManager entities) {
        this.entities = entities;
    }

    record Entry(
            int move, String from, String to, String by, @Nullable String reason, Instant at) {}

    void add(ReferralEvent event, By by) {
        var data = event.data();
        entities.createNativeQuery(
                        """
                        insert into referral_move
                            (referral, sequence, move, status_from, status_to, party, by_user,
                             by_organization, reason, at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as uuid), cast(?8 as uuid), ?9, ?10)\
                        """)
                .setParameter(1, data.referral())
                .setParameter(2, data.sequence())
                .setParameter(3, data.move())
                .setParameter(4, data.statusBefore().name())
                .setParameter(5, data.statusAfter().name())
                .setParameter(6, by.party().name())
                .setParameter(7, text(by.user()))
                .setParameter(8, text(by.organization()))
                .setParameter(9, data.reason())
                .setParameter(10, data.at())
                .executeUpdate();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    List<Entry> of(UUID referral) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(
                                """
                                select move, status_from, status_to, party, reason, at
                                from referral_move where referral = ?1 order by sequence\
                                """,
                                Tuple.class)
                        .setParameter(1, referral)
                        .getResultList();
        return rows.stream()
                .map(row ->
                        new Entry(
                                row.get(0, Integer.class),
                                row.get(1, String.class),
                                row.get(2, String.class),
                                row.get(3, String.class),
                                row.get(4, String.class),
                                row.get(5, Instant.class)))
                .toList();
    }
}
