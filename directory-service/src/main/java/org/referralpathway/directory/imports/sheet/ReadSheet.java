package org.referralpathway.directory.imports.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.referralpathway.directory.place.FindSpot;
import org.referralpathway.directory.place.Postcode;
import org.referralpathway.directory.place.Spot;

/// Opens a sheet with its mapping, and looks up what it says in words.
@ApplicationScoped
public class ReadSheet {
    private static final String KINDS =
            """
            select cast(document as text) from taxonomy_term
            where document ->> 'term_uri' like 'https://referralpathway.org/needs/%'\
            """;
    private static final String ALIKE =
            """
            select n.name, o.id, o.name
            from unnest(cast(:names as text[])) n(name)
            join organization o on lower(o.name) % n.name and similarity(lower(o.name), n.name) >= 0.6
            where o.status = 'active'
              and not exists (select from service x
                  join service_at_location y on y.service_id = x.id
                  join location z on z.id = y.location_id and z.confidential
                  where x.organization_id = o.id)\
            """;
    private final EntityManager entities;
    private final FindSpot spots;
    private final ObjectMapper json;

    ReadSheet(EntityManager entities, FindSpot spots, ObjectMapper json) {
        this.entities = entities;
        this.spots = spots;
        this.json = json;
    }

    @Transactional
    public SheetFile open(Sheet sheet, Mapping mapping, String source) {
        var known = new HashMap<Postcode, Optional<Spot>>();
        for (var line : sheet.lines()) {
            var text = Cells.of(sheet.headings(), line, mapping).get(Field.POSTCODE);
            Optional.ofNullable(text)
                    .flatMap(Postcode::of)
                    .ifPresent(postcode -> known.computeIfAbsent(postcode, spots::of));
        }
        var lookups =
                new Lookups(
                        kinds(),
                        postcode -> known.getOrDefault(postcode, Optional.empty()),
                        alike(names(sheet, mapping)));
        return new SheetFile(sheet, mapping, new SheetReader(source, lookups));
    }

    private static Set<String> names(Sheet sheet, Mapping mapping) {
        return sheet.lines().stream()
                .map(line -> Cells.of(sheet.headings(), line, mapping).get(Field.ORGANISATION))
                .filter(Objects::nonNull)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /// Organisations of the directory with nearly the same names, in one query.
    private Map<String, List<Lookups.Alike>> alike(Set<String> names) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(ALIKE, Tuple.class)
                        .setParameter("names", names.toArray(String[]::new))
                        .getResultList();
        return rows.stream()
                .collect(
                        Collectors.groupingBy(
                                row -> row.get(0, String.class),
                                Collectors.mapping(
                                        row ->
                                                new Lookups.Alike(
                                                        row.get(1, UUID.class),
                                                        row.get(2, String.class)),
                                        Collectors.toList())));
    }

    private Map<String, ObjectNode> kinds() {
        var kinds = new HashMap<String, ObjectNode>();
        for (var text : entities.createNativeQuery(KINDS, String.class).getResultList()) {
            var term = read((String) text);
            var uri = term.path("term_uri").asText();
            kinds.put(uri.substring(uri.lastIndexOf('/') + 1), term);
            kinds.put(term.path("name").asText().toLowerCase(Locale.ROOT), term);
        }
        return kinds;
    }

    private ObjectNode read(String document) {
        try {
            return (ObjectNode) json.readTree(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored term is not JSON", e);
        }
    }
}
