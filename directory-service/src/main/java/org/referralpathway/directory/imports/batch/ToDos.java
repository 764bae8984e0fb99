package org.referralpathway.directory.imports.batch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.imports.sheet.Doubt;
import org.referralpathway.directory.steward.Stewards;
import org.referralpathway.directory.steward.Stewardship;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.http.Limit;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.problem.NotFound;

/// The list of what to look at. An import adds what it doubts and strikes off what it no longer
/// doubts; what somebody has struck off does not come back with the same words.
@ApplicationScoped
public class ToDos implements PanacheRepositoryBase<ToDo, UUID> {
    private static final UUID FIRST = new UUID(0, 0);
    private static final String ADD =
            """
            insert into to_do (id, source, record_id, field, detail, told, state, version, recorded_at, changed_at)
            values (:id, :source, :record, :field, :detail, :told, 'OPEN', 0, :now, :now)
            on conflict (source, record_id, field, detail, told) do nothing\
            """;
    private final Stewards stewards;
    private final InstantSource clock;
    private final Uuid7 ids;

    ToDos(Stewards stewards, InstantSource clock, Uuid7 ids) {
        this.stewards = stewards;
        this.clock = clock;
        this.ids = ids;
    }

    void record(String source, Collection<UUID> records, List<Doubt> doubts) {
        for (var open :
                list("source = ?1 and recordId in ?2 and state = 'OPEN'", source, records)) {
            if (doubts.stream().noneMatch(doubt -> isSame(open, doubt))) {
                open.done(clock.instant());
            }
        }
        flush();
        doubts.forEach(doubt -> add(source, doubt));
    }

    private static boolean isSame(ToDo held, Doubt doubt) {
        return held.record().equals(doubt.record())
                && held.field().equals(doubt.field().code())
                && held.detail().equals(doubt.detail())
                && held.told().equals(doubt.told());
    }

    private void add(String source, Doubt doubt) {
        getEntityManager()
                .createNativeQuery(ADD)
                .setParameter("id", ids.next())
                .setParameter("source", source)
                .setParameter("record", doubt.record())
                .setParameter("field", doubt.field().code())
                .setParameter("detail", doubt.detail())
                .setParameter("told", doubt.told())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /// What is open in the areas of the caller, oldest first.
    @Transactional
    public List<ToDo> open(Limit limit, @Nullable Cursor cursor) {
        return find(
                        "from ToDo t where t.state = 'OPEN' and t.id > :after and not exists"
                                + " (select 1 from Service s where"
                                + " (s.id = t.recordId or s.organizationId = t.recordId) and not "
                                + Stewardship.covers("s.organizationId")
                                + ") order by t.id",
                        stewards.where()
                                .parameters()
                                .and("after", cursor == null ? FIRST : cursor.after()))
                .range(0, limit.value())
                .list();
    }

    @Transactional
    public ToDo strikeOff(UUID id, IfMatch expected) {
        var held = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (held == null || !stewards.coversRecords(stewards.where(), List.of(held.record()))) {
            throw new NotFound();
        }
        expected.check(held.version());
        if (held.isOpen()) {
            held.done(clock.instant());
        }
        flush();
        return held;
    }
}
