package org.referralpathway.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Coordination;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.problem.NotFound;
import org.referralpathway.task.Tasks;

/// Sessions of those who coordinate a partnership: opened with what still has nobody, closed once,
/// and then kept as they were. What is urgent waits for none of them, and needs of sensitive kinds
/// stand in none.
@ApplicationScoped
class Sessions {
    /// Whatever has nobody, the most urgent first: never offered, said no to, left unanswered, or
    /// with a group that is late.
    private static final String AGENDA =
            """
            insert into session_item (session, need, position, why)
            select cast(?1 as uuid), n.id,
                   row_number() over (order by array_position(array['today', 'urgent', 'standard'], n.urgency), n.posted_at, n.id),
                   case when n.status = 'MATCHED' then 'stalled' when last.status is null then 'unmatched'
                        when last.status = 'DECLINED' then 'declined' when last.status = 'EXPIRED' then 'expired'
                        else 'open-again' end
            from need n
            left join lateral (select r.status from referral r where r.need = n.id order by r.id desc limit 1) last on true
            where n.partnership = ?2 and not n.sensitive
              and (n.status = 'OPEN'
                   or (n.status = 'MATCHED'
                       and exists (select 1 from referral r where r.need = n.id and r.status in ('OFFERED', 'RECEIVED', 'QUERY'))
                       and not exists (select 1 from timer t join referral r on r.id = t.referral
                                       where r.need = n.id and t.step = 'LATE')))
            order by 3 limit 200\
            """;

    private final EntityManager entities;
    private final Coordination coordination;
    private final Tasks tasks;
    private final Caller caller;
    private final Uuid7 ids;
    private final InstantSource clock;

    Sessions(
            EntityManager entities,
            Coordination coordination,
            Tasks tasks,
            Caller caller,
            Uuid7 ids,
            InstantSource clock) {
        this.entities = entities;
        this.coordination = coordination;
        this.tasks = tasks;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /// @param apart how many needs of sensitive kinds wait, which no session shows
    record Session(
            UUID id,
            UUID partnership,
            String partnershipName,
            Instant openedAt,
            @Nullable Instant closedAt,
            long items,
            long undecided,
            long apart) {}

    /// @throws NotFound where the caller's organisation does not coordinate it
    /// @throws SessionOpen while one is open
    @Transactional
    UUID open(UUID partnership) {
        coordination.require(partnership);
        var id = ids.next();
        try {
            entities.createNativeQuery(
                            """
                            insert into session (id, partnership, organization, opened_by, opened_at)
                            values (?1, ?2, ?3, ?4, ?5)\
                            """)
                    .setParameter(1, id)
                    .setParameter(2, partnership)
                    .setParameter(3, caller.organization())
                    .setParameter(4, caller.user())
                    .setParameter(5, clock.instant())
                    .executeUpdate();
        } catch (ConstraintViolationException e) {
            throw new SessionOpen();
        }
        entities.createNativeQuery(AGENDA)
                .setParameter(1, id)
                .setParameter(2, partnership)
                .executeUpdate();
        return id;
    }

    /// From now on what was decided is sent, each by itself, and whoever asked for what nobody does
    /// here finds it on their list. Closing twice is closing once.
    @Transactional
    UUID close(UUID id) {
        requireLocked(id);
        var at = clock.instant();
        var closed =
                entities.createNativeQuery(
                                "update session set closed_at = ?2, closed_by = ?3 where id = ?1 and closed_at is null")
                        .setParameter(1, id)
                        .setParameter(2, at)
                        .setParameter(3, caller.user())
                        .executeUpdate();
        if (closed == 1) {
            tasks.open(Tasks.Kind.NOBODY_LEFT, nobodyFor(id), at);
        }
        return id;
    }

    private List<UUID> nobodyFor(UUID id) {
        @SuppressWarnings("unchecked")
        List<UUID> needs =
                entities.createNativeQuery(
                                """
                                select i.need from session_item i join need n on n.id = i.need
                                where i.session = ?1 and i.decision = 'nobody' and n.status in ('OPEN', 'MATCHED')
                                order by i.position\
                                """,
                                UUID.class)
                        .setParameter(1, id)
                        .getResultList();
        return needs;
    }

    /// Newest first.
    @Transactional
    List<Session> recent() {
        return rows(null);
    }

    /// @throws NotFound for those of others
    @Transactional
    Session require(UUID id) {
        return rows(id).stream().findFirst().orElseThrow(NotFound::new);
    }

    /// One at a time decides in a session, and nobody while it is being closed.
    Session requireLocked(UUID id) {
        entities.createNativeQuery("select 1 from session where id = ?1 for update")
                .setParameter(1, id)
                .getResultList();
        return require(id);
    }

    private List<Session> rows(@Nullable UUID id) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(
                                """
                                select s.id, s.partnership, coalesce(p.name, ''), s.opened_at, s.closed_at, count(i.need),
                                       count(i.need) filter (where i.decision is null),
                                       (select count(*) from need n where n.partnership = s.partnership and n.sensitive
                                                                      and n.status = 'OPEN')
                                from session s left join session_item i on i.session = s.id
                                left join partnership_copy p on p.id = s.partnership
                                where s.organization = ?1 and (cast(?2 as uuid) is null or s.id = cast(?2 as uuid))
                                group by s.id, p.name order by s.id desc limit 50\
                                """,
                                Tuple.class)
                        .setParameter(1, caller.organization())
                        .setParameter(2, id == null ? null : id.toString())
                        .getResultList();
        return rows.stream()
                .map(row ->
                        new Session(
                                row.get(0, UUID.class),
                                row.get(1, UUID.class),
                                row.get(2, String.class),
                                row.get(3, Instant.class),
                                row.get(4, Instant.class),
                                row.get(5, Long.class),
                                row.get(6, Long.class),
                                row.get(7, Long.class)))
                .toList();
    }
}
