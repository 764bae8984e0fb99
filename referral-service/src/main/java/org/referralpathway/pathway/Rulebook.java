package org.referralpathway.pathway;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Coordination;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.http.StaleVersion;
import org.referralpathway.kit.problem.NotFound;

/// The rules that pathways set themselves. Who coordinates a partnership writes them, by a decision
/// of its core that stands with them; running needs keep those of the version they began with.
@ApplicationScoped
public class Rulebook {
    private static final String NEWEST =
            """
            select version, cast(rules as text), decided, made_at, name, partnership from pathway
            where id = ?1 order by version desc limit 1\
            """;
    private static final String WRITE =
            """
            insert into pathway (id, version, name, partnership, made_at, waitlist, decline_review,
                statutory_contact, statutory_phone, out_of_hours_phone, statutory_desk, rules, decided, made_by)
            select id, version + 1, name, partnership, ?3, waitlist, decline_review,
                statutory_contact, statutory_phone, out_of_hours_phone, statutory_desk, cast(?4 as jsonb), ?5, ?6
            from pathway where id = ?1 and version = ?2
            on conflict do nothing\
            """;
    private final EntityManager entities;
    private final Coordination coordination;
    private final ObjectMapper json;
    private final Caller caller;
    private final InstantSource clock;

    /// A version never changes.
    private final Map<String, PathwayRules> known = new ConcurrentHashMap<>();

    Rulebook(
            EntityManager entities,
            Coordination coordination,
            ObjectMapper json,
            Caller caller,
            InstantSource clock) {
        this.entities = entities;
        this.coordination = coordination;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param decided what the core decided, and when, in words; null where nobody changed them
    public record Rules(
            UUID pathway,
            int version,
            String name,
            UUID partnership,
            PathwayRules rules,
            @Nullable String decided,
            Instant madeAt) {}

    /// Those of a running need, a referral or a case.
    public PathwayRules of(UUID pathway, int version) {
        var key = pathway + "/" + version;
        var held = known.get(key);
        if (held == null) {
            held = read(pathway, version);
            known.put(key, held);
        }
        return held;
    }

    private PathwayRules read(UUID pathway, int version) {
        var text =
                (String)
                        entities.createNativeQuery(
                                        "select cast(rules as text) from pathway where id = ?1 and version = ?2",
                                        String.class)
                                .setParameter(1, pathway)
                                .setParameter(2, version)
                                .getSingleResult();
        return parsed(text);
    }

    /// The newest, for who coordinates.
    ///
    /// @throws NotFound where the caller does not coordinate its partnership
    @Transactional
    public Rules newest(UUID pathway) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(NEWEST, Tuple.class)
                        .setParameter(1, pathway)
                        .getResultList();
        var row = rows.stream().findFirst().orElseThrow(NotFound::new);
        coordination.require(row.get(5, UUID.class));
        return new Rules(
                pathway,
                row.get(0, Integer.class),
                row.get(4, String.class),
                row.get(5, UUID.class),
                parsed(row.get(1, String.class)),
                row.get(2, String.class),
                row.get(3, Instant.class));
    }

    /// Writes a new version; whoever writes one at the same moment is told to read again.
    ///
    /// @param decided what the core decided, and when
    @Transactional
    public Rules write(UUID pathway, PathwayRules rules, String decided, IfMatch expected) {
        var held = newest(pathway);
        expected.check(held.version());
        var written =
                entities.createNativeQuery(WRITE)
                        .setParameter(1, pathway)
                        .setParameter(2, held.version())
                        .setParameter(3, clock.instant())
                        .setParameter(4, text(rules.checked()))
                        .setParameter(5, decided)
                        .setParameter(6, caller.user())
                        .executeUpdate();
        if (written == 0) {
            throw new StaleVersion();
        }
        return newest(pathway);
    }

    private String text(PathwayRules rules) {
        try {
            return json.writeValueAsString(rules);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Rules are no JSON", e);
        }
    }

    private PathwayRules parsed(@Nullable String text) {
        if (text == null) {
            return PathwayRules.USUAL;
        }
        try {
            return json.readValue(text, PathwayRules.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored rules are not readable", e);
        }
    }
}
