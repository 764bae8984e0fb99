package org.referralpathway.need;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Audit;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.id.Uuid7;
import org.referralpathway.kit.problem.NotFound;
import org.referralpathway.person.People;
import org.referralpathway.person.Vault;

/// Needs that a worker has begun to write: one for each person, sealed under that person's key, for
/// nobody's eyes but the worker's own. What is begun is told to nobody.
@ApplicationScoped
class Drafts {
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};
    private static final List<String> WHAT = List.of("need");
    private final EntityManager entities;
    private final People people;
    private final Vault vault;
    private final Audit audit;
    private final Caller caller;
    private final Uuid7 ids;
    private final InstantSource clock;
    private final ObjectMapper json;

    Drafts(
            EntityManager entities,
            People people,
            Vault vault,
            Audit audit,
            Caller caller,
            Uuid7 ids,
            InstantSource clock,
            ObjectMapper json) {
        this.entities = entities;
        this.people = people;
        this.vault = vault;
        this.audit = audit;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    /// @param fields as the form names them, with what was typed, right or not
    record Draft(Map<String, List<String>> fields, Instant savedAt) {
        @Override
        public String toString() {
            return "Draft[not shown]";
        }
    }

    record Begun(UUID person, String personName, Instant savedAt) {
        @Override
        public String toString() {
            return "Begun[not shown]";
        }
    }

    /// Takes the place of what was saved before.
    @Transactional
    void save(UUID person, Map<String, List<String>> fields) {
        people.requireOwn(person, caller.organization());
        delete(person);
        var id = ids.next();
        entities.createNativeQuery("insert into need_draft values (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, id)
                .setParameter(2, person)
                .setParameter(3, caller.organization())
                .setParameter(4, caller.user())
                .setParameter(5, vault.of(person).close(id, "body", write(fields)))
                .setParameter(6, clock.instant())
                .executeUpdate();
        audit.note(person, WHAT, "record", "arrange-help", null);
    }

    /// @throws NotFound where nothing was saved
    @Transactional
    Draft of(UUID person) {
        var row = rows("person = ?2", person).stream().findFirst().orElseThrow(NotFound::new);
        audit.note(person, WHAT, "read", "arrange-help", null);
        var text = vault.of(person).open(row.get(0, UUID.class), "body", row.get(2, byte[].class));
        return new Draft(read(text), row.get(3, Instant.class));
    }

    @Transactional
    List<Begun> own() {
        var rows = rows("cast(?2 as uuid) is null", null);
        var about = rows.stream().map(row -> row.get(1, UUID.class)).toList();
        if (about.isEmpty()) {
            return List.of();
        }
        audit.note(about, List.of("identity"), "read", "arrange-help", null);
        var seals = vault.ofAll(about);
        var names = new java.util.HashMap<UUID, String>();
        people.list("id in ?1", about)
                .forEach(person -> {
                    var told =
                            person.open(java.util.Objects.requireNonNull(seals.get(person.id())));
                    names.put(person.id(), told.givenName() + " " + told.familyName());
                });
        return rows.stream()
                .map(row ->
                        new Begun(
                                row.get(1, UUID.class),
                                names.getOrDefault(row.get(1, UUID.class), ""),
                                row.get(3, Instant.class)))
                .toList();
    }

    /// Forgetting what is not there is no fault.
    @Transactional
    void forget(UUID person) {
        people.requireOwn(person, caller.organization());
        delete(person);
    }

    private void delete(UUID person) {
        entities.createNativeQuery("delete from need_draft where person = ?1 and made_by = ?2")
                .setParameter(1, person)
                .setParameter(2, caller.user())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String condition, @Nullable UUID person) {
        return entities.createNativeQuery(
                        "select id, person, body, saved_at from need_draft where made_by = ?1 and "
                                + condition
                                + " order by saved_at desc limit 50",
                        Tuple.class)
                .setParameter(1, caller.user())
                .setParameter(2, person)
                .getResultList();
    }

    private String write(Map<String, List<String>> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException _) {
            throw new IllegalStateException("A draft could not be written");
        }
    }

    /// Of whoever was erased meanwhile nothing is left to read.
    private Map<String, List<String>> read(@Nullable String text) {
        try {
            return text == null || !text.startsWith("{") ? Map.of() : json.readValue(text, FIELDS);
        } catch (JsonProcessingException _) {
            throw new IllegalStateException("A draft could not be read");
        }
    }
}
