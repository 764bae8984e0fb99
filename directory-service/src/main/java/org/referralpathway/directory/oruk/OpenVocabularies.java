package org.referralpathway.directory.oruk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.hsds.PublicForm;
import org.referralpathway.directory.hsds.Shape;
import org.referralpathway.directory.query.Conditions;

/// The vocabularies of the public directory and their terms.
@ApplicationScoped
public class OpenVocabularies {
    private static final String SEARCH = "t.name ilike '%' || :search || '%'";

    /// A vocabulary with more is read by its list of terms.
    private static final int MOST_TERMS = 5_000;

    private final EntityManager entities;
    private final ObjectMapper json;

    OpenVocabularies(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /// Which terms are asked for.
    ///
    /// @param topOnly those without a parent
    public record Terms(
            @Nullable String search,
            @Nullable UUID taxonomy,
            @Nullable UUID parent,
            boolean topOnly) {
        private Conditions conditions() {
            return new Conditions(topOnly ? "t.parent_id is null" : "true")
                    .and(SEARCH, "search", search)
                    .and("t.taxonomy_id = :taxonomy", "taxonomy", taxonomy)
                    .and("t.parent_id = :parent", "parent", parent);
        }
    }

    @Transactional
    public PublicPage taxonomies(@Nullable String search, int page, int perPage) {
        var conditions = new Conditions("true").and(SEARCH, "search", search);
        return page("taxonomy", Shape.TAXONOMY, conditions, page, perPage);
    }

    /// A vocabulary with its terms.
    @Transactional
    public Optional<ObjectNode> taxonomy(UUID id) {
        return one("taxonomy", Shape.TAXONOMY, id)
                .map(found -> {
                    var terms = new Terms(null, id, null, false).conditions();
                    var list =
                            documents("taxonomy_term", Shape.TAXONOMY_TERM, terms, 0, MOST_TERMS);
                    found.putArray("taxonomy_terms").addAll(list);
                    return found;
                });
    }

    @Transactional
    public PublicPage terms(Terms wanted, int page, int perPage) {
        return page("taxonomy_term", Shape.TAXONOMY_TERM, wanted.conditions(), page, perPage);
    }

    /// The next vocabularies after one, by identifier.
    @Transactional
    public List<ObjectNode> taxonomiesAfter(@Nullable String search, UUID after, int limit) {
        var conditions =
                new Conditions("true")
                        .and(SEARCH, "search", search)
                        .and("t.id > :after", "after", after);
        return documents("taxonomy", Shape.TAXONOMY, conditions, 0, limit);
    }

    /// The next terms after one, by identifier.
    @Transactional
    public List<ObjectNode> termsAfter(Terms wanted, UUID after, int limit) {
        var conditions = wanted.conditions().and("t.id > :after", "after", after);
        return documents("taxonomy_term", Shape.TAXONOMY_TERM, conditions, 0, limit);
    }

    @Transactional
    public Optional<ObjectNode> term(UUID id) {
        return one("taxonomy_term", Shape.TAXONOMY_TERM, id);
    }

    private PublicPage page(
            String table, Shape shape, Conditions conditions, int page, int perPage) {
        var contents = documents(table, shape, conditions, (page - 1) * perPage, perPage);
        var sql = "select count(*) from " + table + " t" + conditions.where();
        var count = conditions.bind(entities.createNativeQuery(sql, Long.class));
        return PublicPage.of(contents, (Long) count.getSingleResult(), page, perPage);
    }

    private Optional<ObjectNode> one(String table, Shape shape, UUID id) {
        var conditions = new Conditions("true").and("t.id = :id", "id", id);
        return documents(table, shape, conditions, 0, 1).stream().findFirst();
    }

    private List<ObjectNode> documents(
            String table, Shape shape, Conditions conditions, int skip, int limit) {
        var sql =
                "select cast(t.document as text) from %s t%s order by t.id"
                        .formatted(table, conditions.where());
        @SuppressWarnings("unchecked")
        List<String> documents =
                conditions
                        .bind(entities.createNativeQuery(sql, String.class))
                        .setFirstResult(skip)
                        .setMaxResults(limit)
                        .getResultList();
        return documents.stream().map(text -> PublicForm.of(shape, read(text))).toList();
    }

    private ObjectNode read(String text) {
        try {
            return json.readValue(text, ObjectNode.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored document is not JSON", e);
        }
    }
}
