package org.referralpathway.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Audit;
import org.referralpathway.person.Vault;

/// What a person wants, can do and lacks (MISSION N3), asked before any service is. In their words,
/// for their own organisation only.
@ApplicationScoped
class Conversation {
    private final SupportCases cases;
    private final Vault vault;
    private final Audit audit;
    private final InstantSource clock;

    Conversation(SupportCases cases, Vault vault, Audit audit, InstantSource clock) {
        this.cases = cases;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param wants "What would you like to be able to do?"
    /// @param strengths what and whom there is already
    /// @param gaps what is missing for it
    /// @param at when it was last written down; null before
    public record Said(
            @Nullable String wants,
            @Nullable String strengths,
            @Nullable String gaps,
            @Nullable Instant at) {
        @Override
        public String toString() {
            return "Said[not shown]";
        }
    }

    @Transactional
    Said read(UUID id) {
        var of = cases.requireOwn(id);
        audit.note(of.person(), List.of("need"), "read", "arrange-help", null);
        var seal = vault.of(of.person());
        return new Said(
                seal.open(id, "wants", of.wants()),
                seal.open(id, "strengths", of.strengths()),
                seal.open(id, "gaps", of.gaps()),
                of.talkedAt());
    }

    @Transactional
    Said keep(UUID id, Said said) {
        var of = cases.requireOwn(id);
        var seal = vault.of(of.person());
        of.talked(
                seal.close(id, "wants", said.wants()),
                seal.close(id, "strengths", said.strengths()),
                seal.close(id, "gaps", said.gaps()),
                clock.instant());
        audit.note(of.person(), List.of("need"), "record", "arrange-help", null);
        return new Said(said.wants(), said.strengths(), said.gaps(), of.talkedAt());
    }
}
