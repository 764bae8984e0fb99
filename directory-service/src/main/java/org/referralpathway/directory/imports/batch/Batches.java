package org.referralpathway.directory.imports.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.imports.sheet.Mapping;
import org.referralpathway.directory.steward.Stewards;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.http.Limit;
import org.referralpathway.kit.problem.NotFound;

/// Staged files, their contents, and how sheets were read before.
@ApplicationScoped
public class Batches implements PanacheRepositoryBase<ImportBatch, UUID> {
    private static final UUID NEWEST = new UUID(-1, -1);
    private final ObjectMapper json;
    private final Stewards stewards;
    private final Caller caller;
    private final InstantSource clock;

    Batches(ObjectMapper json, Stewards stewards, Caller caller, InstantSource clock) {
        this.clock = clock;
        this.json = json;
        this.stewards = stewards;
        this.caller = caller;
    }

    /// Newest first; of a steward of some areas those that they brought themselves.
    @Transactional
    public List<ImportBatch> page(Limit limit, @Nullable Cursor cursor) {
        return find(
                        "id < ?1 and (?2 = true or broughtBy = ?3) order by id desc",
                        cursor == null ? NEWEST : cursor.after(),
                        stewards.where().everywhere(),
                        caller.user())
                .range(0, limit.value())
                .list();
    }

    @Transactional
    public ImportBatch read(UUID id) {
        return findByIdOptional(id).filter(this::isMine).orElseThrow(NotFound::new);
    }

    /// The batch for a change, as whoever wants it last saw it.
    ImportBatch hold(UUID id, IfMatch expected) {
        var held = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (held == null || !isMine(held)) {
            throw new NotFound();
        }
        expected.check(held.version());
        return held;
    }

    private boolean isMine(ImportBatch batch) {
        return batch.isBroughtBy(caller.user()) || stewards.where().everywhere();
    }

    void keep(UUID batch, byte[] content) {
        getEntityManager()
                .createNativeQuery(
                        "insert into import_file (batch_id, content) values (:batch, :content)")
                .setParameter("batch", batch)
                .setParameter("content", content)
                .executeUpdate();
    }

    @Transactional
    public byte[] file(UUID batch) {
        return (byte[])
                getEntityManager()
                        .createNativeQuery(
                                "select content from import_file where batch_id = :batch",
                                byte[].class)
                        .setParameter("batch", batch)
                        .getSingleResult();
    }

    /// A file that nobody will ask for again.
    void forget(UUID batch) {
        getEntityManager()
                .createNativeQuery("delete from import_file where batch_id = :batch")
                .setParameter("batch", batch)
                .executeUpdate();
    }

    /// How a sheet of this source was read the last time, one with these very headings first; what
    /// that says nothing of is guessed.
    @Transactional
    public Mapping mapping(String source, List<String> headings) {
        @SuppressWarnings("unchecked")
        List<Tuple> found =
                getEntityManager()
                        .createNativeQuery(
                                "select cast(mapping as text), headings from sheet_mapping where source ="
                                        + " :source order by headings = :headings desc, remembered_at"
                                        + " desc nulls last limit 1",
                                Tuple.class)
                        .setParameter("source", source)
                        .setParameter("headings", String.join("\n", headings))
                        .getResultList();
        return found.stream()
                .findFirst()
                .map(row ->
                        known(
                                mapping(row.get(0, String.class)),
                                row.get(1, String.class),
                                headings))
                .orElseGet(() -> Mapping.guessed(headings));
    }

    private static Mapping known(Mapping mapping, String before, List<String> headings) {
        return before.equals(String.join("\n", headings))
                ? mapping
                : mapping.among(headings, before.lines().toList());
    }

    void remember(String source, List<String> headings, Mapping mapping) {
        getEntityManager()
                .createNativeQuery(
                        "insert into sheet_mapping (source, headings, mapping, remembered_at) values"
                                + " (:source, :headings, cast(:mapping as jsonb), :now) on conflict"
                                + " (source, headings) do update set mapping = excluded.mapping,"
                                + " remembered_at = excluded.remembered_at")
                .setParameter("source", source)
                .setParameter("headings", String.join("\n", headings))
                .setParameter("mapping", document(mapping).toString())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    ObjectNode document(Object value) {
        return json.valueToTree(value);
    }

    Mapping mapping(String document) {
        try {
            var reading = json.readTree(document).path("columns");
            return json.treeToValue(json.createObjectNode().set("columns", reading), Mapping.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored mapping is not readable", e);
        }
    }
}
