package org.referralpathway.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Caller;

/// For how long the caller's organisation keeps data of people, and what was erased for it.
@ApplicationScoped
class Retention {
    private final EntityManager entities;
    private final Caller caller;
    private final InstantSource clock;

    Retention(EntityManager entities, Caller caller, InstantSource clock) {
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param months after the last thing that happened to the person; null until the organisation
    ///   has said: nobody is erased before
    public record Rule(RecordClass recordClass, @Nullable Integer months) {}

    /// @param erased how many people's data were erased
    /// @param held how many were kept: a hold, a request or a breach is open
    public record Run(String recordClass, Instant at, int erased, int held) {}

    public record View(List<Rule> rules, List<Run> runs) {}

    @Transactional
    View view() {
        return new View(rules(), runs());
    }

    List<Rule> rules() {
        return Arrays.stream(RecordClass.values()).map(of -> new Rule(of, months(of))).toList();
    }

    @Transactional
    View keep(RecordClass of, int months) {
        entities.createNativeQuery(
                        """
                        insert into retention values (?1, ?2, ?3, ?4, ?5)
                        on conflict (organization, record_class) do update
                        set months = excluded.months, set_by = excluded.set_by, set_at = excluded.set_at\
                        """)
                .setParameter(1, caller.organization())
                .setParameter(2, of.code())
                .setParameter(3, months)
                .setParameter(4, caller.user())
                .setParameter(5, clock.instant())
                .executeUpdate();
        return view();
    }

    private @Nullable Integer months(RecordClass of) {
        return (Integer)
                entities.createNativeQuery("select retention_months(?1, ?2)", Integer.class)
                        .setParameter(1, caller.organization())
                        .setParameter(2, of.code())
                        .getSingleResult();
    }

    private List<Run> runs() {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(
                                """
                                select record_class, at, erased, held from retention_run
                                where organization = ?1 order by id desc limit 50\
                                """,
                                Tuple.class)
                        .setParameter(1, caller.organization())
                        .getResultList();
        return rows.stream()
                .map(row ->
                        new Run(
                                row.get(0, String.class),
                                row.get(1, Instant.class),
                                row.get(2, Integer.class),
                                row.get(3, Integer.class)))
                .toList();
    }
}
