package org.referralpathway.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.referralpathway.kit.caller.Caller;

/// The record of processing (UK GDPR article 30) of the caller's organisation, from what is really
/// kept and told: counts, and nobody's name.
@ApplicationScoped
class ProcessingRecord {
    private static final Duration LOOK_BACK = Duration.ofDays(365);
    private final EntityManager entities;
    private final Retention retention;
    private final Caller caller;
    private final InstantSource clock;

    ProcessingRecord(
            EntityManager entities, Retention retention, Caller caller, InstantSource clock) {
        this.entities = entities;
        this.retention = retention;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param cases how many rest on this basis now
    public record Basis(String basis, long cases) {}

    /// @param people of how many it was told in the last year
    public record Recipient(UUID organization, String name, String category, long people) {}

    /// @param people whose data are kept now
    public record View(
            long people,
            List<Basis> bases,
            List<Recipient> recipients,
            List<Retention.Rule> kept) {}

    @Transactional
    View view() {
        return new View(people(), bases(), recipients(), retention.rules());
    }

    private long people() {
        return (Long)
                entities.createNativeQuery(
                                "select count(*) from person where organization = ?1 and erased_at is null",
                                Long.class)
                        .setParameter(1, caller.organization())
                        .getSingleResult();
    }

    private List<Basis> bases() {
        return rows(
                        """
                        select basis, count(*) from sharing_basis
                        where organization = ?1 and ended_at is null group by basis order by basis\
                        """,
                        caller.organization())
                .stream()
                .map(row -> new Basis(row.get(0, String.class), row.get(1, Long.class)))
                .toList();
    }

    private List<Recipient> recipients() {
        return rows(
                        "select organization, name, category, people from recipients(?1)",
                        clock.instant().minus(LOOK_BACK))
                .stream()
                .map(row ->
                        new Recipient(
                                row.get(0, UUID.class),
                                row.get(1, String.class),
                                row.get(2, String.class),
                                row.get(3, Long.class)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String sql, Object of) {
        return entities.createNativeQuery(sql, Tuple.class).setParameter(1, of).getResultList();
    }
}
