package org.referralpathway.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.id.Uuid7;

/// Who saw or did what with whose data: one row, committed before the answer is sent.
@ApplicationScoped
public class Audit {
    private final EntityManager entities;
    private final Caller caller;
    private final Uuid7 ids;
    private final InstantSource clock;

    Audit(EntityManager entities, Caller caller, Uuid7 ids, InstantSource clock) {
        this.entities = entities;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /// @param categories which data: `identity`, `contact`, `need`, `outcome`
    /// @param act `record`, `read`, `disclose`
    /// @param purpose a code: `arrange-help`, `deliver-help`
    public void note(
            UUID person,
            List<String> categories,
            String act,
            String purpose,
            @Nullable UUID referral) {
        note(List.of(person), categories, act, purpose, referral);
    }

    /// A group is told who somebody is, by whoever made the move that tells it.
    ///
    /// @param receiver the organisation that is told
    public void disclosed(
            UUID person, List<String> categories, UUID receiver, @Nullable UUID referral) {
        note(List.of(person), categories, "disclose", "deliver-help", referral, receiver);
    }

    /// The same in an emergency.
    public void disclosedInEmergency(UUID person, List<String> categories, UUID receiver) {
        note(List.of(person), categories, "disclose", "emergency", null, receiver);
    }

    /// The same because somebody is worried about them.
    public void disclosedToKeepSafe(
            UUID person, List<String> categories, UUID receiver, @Nullable UUID referral) {
        note(List.of(person), categories, "disclose", "keep-safe", referral, receiver);
    }

    /// How often the caller was refused something about a referral within a day.
    public long refusedToday(UUID referral) {
        return ((Number)
                        entities.createNativeQuery(
                                        "select count(*) from audit where user_id = ?1 and at > ?2 and act = 'refuse' and referral = ?3")
                                .setParameter(1, caller.user())
                                .setParameter(2, clock.instant().minus(Duration.ofDays(1)))
                                .setParameter(3, referral)
                                .getSingleResult())
                .longValue();
    }

    /// How many people the caller has compared with others since then.
    public long comparedSince(Instant since) {
        return ((Number)
                        entities.createNativeQuery(
                                        "select count(distinct person) from audit where user_id = ?1 and at > ?2 and act = 'compare'")
                                .setParameter(1, caller.user())
                                .setParameter(2, since)
                                .getSingleResult())
                .longValue();
    }

    /// The same for several people, with one statement.
    public void note(
            Collection<UUID> people,
            List<String> categories,
            String act,
            String purpose,
            @Nullable UUID referral) {
        note(people, categories, act, purpose, referral, caller.organization());
    }

    private void note(
            Collection<UUID> people,
            List<String> categories,
            String act,
            String purpose,
            @Nullable UUID referral,
            UUID organization) {
        entities.createNativeQuery(
                        """
                        insert into audit
                            (id, person, categories, act, purpose, user_id, organization, referral, at)
                        select row.id, row.person, ?3, ?4, ?5, ?6, ?7, cast(?8 as uuid), ?9
                        from unnest(?1, ?2) as row (id, person)\
                        """)
                .setParameter(1, people.stream().map(_ -> ids.next()).toArray(UUID[]::new))
                .setParameter(2, people.toArray(new UUID[0]))
                .setParameter(3, categories.toArray(new String[0]))
                .setParameter(4, act)
                .setParameter(5, purpose)
                .setParameter(6, caller.user())
                .setParameter(7, organization)
                .setParameter(8, referral == null ? null : referral.toString())
                .setParameter(9, clock.instant())
                .executeUpdate();
    }
}
