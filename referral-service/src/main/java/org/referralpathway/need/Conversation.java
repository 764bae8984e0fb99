package org.referralpathway.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Audit;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.person.Vault;

/// What a person wants, can do and lacks (MISSION N3), asked before any service is. In their words,
/// for their own organisation only.
@ApplicationScoped
class Conversation {
    private final SupportCases cases;
    private final Vault vault;
    private final Audit audit;
    private final EntityManager entities;
    private final Caller caller;
    private final InstantSource clock;

    Conversation(
            SupportCases cases,
            Vault vault,
            Audit audit,
            EntityManager entities,
            Caller caller,
            InstantSource clock) {
        this.cases = cases;
        this.vault = vault;
        this.audit = audit;
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param wants "What would you like to be able to do?"
    /// @param strengths what and whom there is already
    /// @param gaps what is missing for it
    /// @param at when it was last written down; null before
    /// @param version 0 before anything was
    public record Said(
            @Nullable String wants,
            @Nullable String strengths,
            @Nullable String gaps,
            @Nullable Instant at,
            long version) {
        @Override
        public String toString() {
            return "Said[not shown]";
        }
    }

    @Transactional
    Said read(UUID id) {
        var of = cases.requireOwn(id);
        audit.note(of.person(), List.of("need"), "read", "arrange-help", null);
        return said(id, vault.of(of.person()));
    }

    @Transactional
    Said keep(
            UUID id,
            IfMatch version,
            @Nullable String wants,
            @Nullable String strengths,
            @Nullable String gaps) {
        var of = cases.requireOwnLocked(id);
        var seal = vault.of(of.person());
        var held = said(id, seal);
        version.check(held.version());
        entities.createNativeQuery(
                        """
                        insert into conversation values (?1, ?2, cast(?3 as bytea), cast(?4 as bytea), cast(?5 as bytea), ?6, 1)
                        on conflict (support_case) do update
                        set (wants, strengths, gaps, talked_at, version)
                          = (excluded.wants, excluded.strengths, excluded.gaps, excluded.talked_at, conversation.version + 1)\
                        """)
                .setParameter(1, id)
                .setParameter(2, caller.organization())
                .setParameter(3, seal.close(id, "wants", wants))
                .setParameter(4, seal.close(id, "strengths", strengths))
                .setParameter(5, seal.close(id, "gaps", gaps))
                .setParameter(6, clock.instant())
                .executeUpdate();
        audit.note(of.person(), List.of("need"), "record", "arrange-help", null);
        return said(id, seal);
    }

    private Said said(UUID id, Vault.Seal seal) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(
                                "select wants, strengths, gaps, talked_at, version from conversation where support_case = ?1",
                                Tuple.class)
                        .setParameter(1, id)
                        .getResultList();
        return rows.stream()
                .findFirst()
                .map(row ->
                        new Said(
                                seal.open(id, "wants", row.get(0, byte[].class)),
                                seal.open(id, "strengths", row.get(1, byte[].class)),
                                seal.open(id, "gaps", row.get(2, byte[].class)),
                                row.get(3, Instant.class),
                                row.get(4, Long.class)))
                .orElse(new Said(null, null, null, null, 0));
    }
}
