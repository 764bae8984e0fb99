package org.referralpathway.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.clock.Days;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.Limit;
import org.referralpathway.kit.id.Codes;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.problem.NotFound;
import org.referralpathway.need.Need;

/// Things to look at, for those who asked for help. The same thing stands on the list once.
@ApplicationScoped
public class Tasks {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private final EntityManager entities;
    private final Caller caller;
    private final Uuid7 ids;

    Tasks(EntityManager entities, Caller caller, Uuid7 ids) {
        this.entities = entities;
        this.caller = caller;
        this.ids = ids;
    }

    /// Why somebody must look.
    public enum Kind {
        MISSED_DELIVERY,
        CONCERN,
        STILL_NEEDED,
        SHARING_ENDED,
        EMERGENCY_SIGHT,
        STILL_ALL_RIGHT,
        SHARING_ENDS,
        PROPOSAL_EXPIRED,
        SAME_NEED,
        NOBODY_LEFT,
        EMERGENCY_OVER,
        UNTOLD_DELIVERY;

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        String code() {
            return Codes.of(this);
        }
    }

    /// @param worker who answers for the need, and so for this
    public record Entry(
            UUID id,
            String kind,
            UUID need,
            @Nullable UUID referral,
            String needKindLabel,
            UUID worker,
            LocalDate dueOn,
            Instant openedAt) {}

    /// The same for several needs, each for the organisation that asked.
    public void open(Kind kind, Collection<UUID> needs, Instant at) {
        entities.createNativeQuery(
                        """
                        select cast(open_task(row.id, row.need, null, ?3, ?4, ?5) as text)
                        from unnest(?1, ?2) as row (id, need)\
                        """)
                .setParameter(1, needs.stream().map(_ -> ids.next()).toArray(UUID[]::new))
                .setParameter(2, needs.toArray(new UUID[0]))
                .setParameter(3, kind.code())
                .setParameter(4, at.atZone(ZONE).toLocalDate())
                .setParameter(5, at)
                .getResultList();
    }

    /// For the organisation that asked, to be done the same day.
    public void open(Kind kind, Need need, @Nullable UUID referral, Instant at) {
        entities.createNativeQuery(
                        "select cast(open_task(?1, ?2, cast(?3 as uuid), ?4, ?5, ?6) as text)")
                .setParameter(1, ids.next())
                .setParameter(2, need.id())
                .setParameter(3, referral == null ? null : referral.toString())
                .setParameter(4, kind.code())
                .setParameter(5, at.atZone(ZONE).toLocalDate())
                .setParameter(6, at)
                .getSingleResult();
    }

    /// The group has said whether it came. What else is due and untold keeps the entry open.
    public void closeUntold(UUID referral, Instant at) {
        entities.createNativeQuery("select cast(close_untold(?1, ?2) as text)")
                .setParameter(1, referral)
                .setParameter(2, at)
                .getSingleResult();
    }

    /// The person has said that it is: what asked for it by itself is done.
    public void stillNeeded(Need need, Instant at) {
        entities.createNativeQuery(
                        """
                        update task set done_at = ?3, done_by = ?4
                        where need = ?1 and kind = ?2 and referral is not null and done_at is null\
                        """)
                .setParameter(1, need.id())
                .setParameter(2, Kind.STILL_NEEDED.code())
                .setParameter(3, at)
                .setParameter(4, caller.user())
                .executeUpdate();
    }

    /// Whether the same thing stands on the list already.
    public boolean isOpen(Kind kind, Need need, UUID referral) {
        return !entities.createNativeQuery(
                        "select 1 from task where need = ?1 and referral = ?2 and kind = ?3 and done_at is null")
                .setParameter(1, need.id())
                .setParameter(2, referral)
                .setParameter(3, kind.code())
                .getResultList()
                .isEmpty();
    }

    /// What is open, the oldest first.
    List<Entry> open(Limit limit, @Nullable Cursor cursor) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(
                                """
                                select t.id, t.kind, t.need, t.referral, k.label, n.worker, t.due_on, t.opened_at
                                from task t join need n on n.id = t.need join kind k on k.code = n.kind
                                where t.organization = ?1 and t.done_at is null
                                  and (cast(?2 as uuid) is null or t.id > cast(?2 as uuid))
                                order by t.id limit ?3\
                                """,
                                Tuple.class)
                        .setParameter(1, caller.organization())
                        .setParameter(2, cursor == null ? null : cursor.after().toString())
                        .setParameter(3, limit.andOne())
                        .getResultList();
        return rows.stream()
                .map(row ->
                        new Entry(
                                row.get(0, UUID.class),
                                row.get(1, String.class),
                                row.get(2, UUID.class),
                                row.get(3, UUID.class),
                                row.get(4, String.class),
                                row.get(5, UUID.class),
                                Objects.requireNonNull(Days.of(row.get(6))),
                                row.get(7, Instant.class)))
                .toList();
    }

    /// Doing it twice is doing it once.
    UUID done(UUID id, Instant at) {
        var known =
                entities.createNativeQuery(
                                """
                                update task set done_at = coalesce(done_at, ?3), done_by = coalesce(done_by, ?4)
                                where id = ?1 and organization = ?2\
                                """)
                        .setParameter(1, id)
                        .setParameter(2, caller.organization())
                        .setParameter(3, at)
                        .setParameter(4, caller.user())
                        .executeUpdate();
        if (known == 0) {
            throw new NotFound();
        }
        return id;
    }
}
