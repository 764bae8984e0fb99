package org.referralpathway.directory.taxonomy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.hsds.Texts;

/// Keeps the vocabularies that listings use, so that readers of the open data can list them.
@ApplicationScoped
public class Vocabularies {
    private static final String TAXONOMY =
            """
            insert into taxonomy (id, name, document) values (:id, :name, cast(:document as jsonb))
            on conflict do nothing\
            """;
    private static final String TERM =
            """
            insert into taxonomy_term as held (id, taxonomy_id, parent_id, name, document)
            values (:id, :taxonomy, :parent, :name, cast(:document as jsonb))
            on conflict (id) do update
            set taxonomy_id = coalesce(excluded.taxonomy_id, held.taxonomy_id),
                parent_id = excluded.parent_id, name = excluded.name, document = excluded.document
            where held.document <> excluded.document\
            """;
    private static final String NAMES =
            """
            select document ->> 'term_uri', name from taxonomy_term
            where starts_with(document ->> 'term_uri', :vocabulary) order by name, id\
            """;
    private static final String FORGET =
            """
            delete from taxonomy_term t where t.id in :ids
              and not exists (select from service s where s.terms @> array[t.id] and s.place_rule <> 'HELD'
                              and (cast(:but as uuid) is null or s.organization_id <> cast(:but as uuid)))
              and (cast(:but as uuid) is not null
                   or not exists (select from location l where l.term_ids @> to_jsonb(cast(t.id as text)) and not l.confidential))\
            """;
    private static final String EMPTY =
            """
            delete from taxonomy v where v.id in :ids
              and not exists (select from taxonomy_term t where t.taxonomy_id = v.id)\
            """;
    private final EntityManager entities;

    Vocabularies(EntityManager entities) {
        this.entities = entities;
    }

    /// What the terms of a vocabulary are called, by their codes; by name.
    ///
    /// @param vocabulary how the address of each of them begins
    public Map<String, String> names(String vocabulary) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                entities.createNativeQuery(NAMES, Object[].class)
                        .setParameter("vocabulary", vocabulary)
                        .getResultList();
        var names = new LinkedHashMap<String, String>();
        rows.forEach(row ->
                names.putIfAbsent(
                        ((String) row[0]).substring(vocabulary.length()), (String) row[1]));
        return names;
    }

    /// The newest description of a term is kept.
    public void record(Collection<UsedTerm> terms) {
        for (var term : terms) {
            var taxonomy = term.taxonomy();
            if (taxonomy != null) {
                recordTaxonomy(taxonomy, term.taxonomyName());
            }
            recordTerm(term, taxonomy);
        }
    }

    /// They are described no longer, unless something that the public reads uses them too.
    ///
    /// @param but of whose listings none counts: what tells a group's secret is no less one because
    ///   another of its listings says it; null where all count, and open places
    public void forget(Collection<UsedTerm> terms, @Nullable UUID but) {
        if (terms.isEmpty()) {
            return;
        }
        entities.createNativeQuery(FORGET)
                .setParameter("ids", terms.stream().map(UsedTerm::id).toList())
                .setParameter("but", but == null ? null : but.toString())
                .executeUpdate();
        var of = terms.stream().map(UsedTerm::taxonomy).filter(Objects::nonNull).toList();
        if (!of.isEmpty()) {
            entities.createNativeQuery(EMPTY).setParameter("ids", of).executeUpdate();
        }
    }

    private void recordTaxonomy(UUID id, String name) {
        var document =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", id.toString())
                        .put("name", name)
                        .put("description", name)
                        .put("uri", UsedTerm.uri(name));
        entities.createNativeQuery(TAXONOMY)
                .setParameter("id", id)
                .setParameter("name", name)
                .setParameter("document", document.toString())
                .executeUpdate();
    }

    private void recordTerm(UsedTerm term, @Nullable UUID taxonomy) {
        ObjectNode document = term.document().deepCopy().put("id", term.id().toString());
        if (taxonomy != null) {
            document.put("taxonomy_id", taxonomy.toString());
        }
        entities.createNativeQuery(TERM)
                .setParameter("id", term.id())
                .setParameter("taxonomy", taxonomy)
                .setParameter("parent", Texts.id(document, "parent_id").orElse(null))
                .setParameter("name", document.path("name").asText())
                .setParameter("document", document.toString())
                .executeUpdate();
    }
}
