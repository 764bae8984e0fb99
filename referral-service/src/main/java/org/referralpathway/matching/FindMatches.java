package org.referralpathway.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.need.Need;
import org.referralpathway.need.Needs;
import org.referralpathway.pathway.Pathways;
import org.referralpathway.sharing.Clearances;
import org.referralpathway.sharing.Disclosure;

/// Puts a need before the offers of its partnership.
@ApplicationScoped
public class FindMatches {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private final Needs needs;
    private final Snapshot snapshot;
    private final Pathways pathways;
    private final Disclosure disclosure;
    private final Clearances clearances;
    private final EntityManager entities;
    private final Caller caller;
    private final InstantSource clock;

    FindMatches(
            Needs needs,
            Snapshot snapshot,
            Pathways pathways,
            Disclosure disclosure,
            Clearances clearances,
            EntityManager entities,
            Caller caller,
            InstantSource clock) {
        this.needs = needs;
        this.snapshot = snapshot;
        this.pathways = pathways;
        this.disclosure = disclosure;
        this.clearances = clearances;
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Matches of(UUID need) {
        var found = needs.require(need, caller.organization(), clock.instant());
        return Matching.match(
                facts(found), snapshot.offers(found.partnership(), today(), clock.instant()));
    }

    /// What matching says of one service: asked again when a referral is sent, so that nothing is
    /// offered that would not be suggested. Empty when the service is not of the partnership.
    public Matches of(Need need, UUID service) {
        return Matching.match(
                facts(need), snapshot.offer(need.partnership(), today(), clock.instant(), service));
    }

    private NeedFacts facts(Need need) {
        return new NeedFacts(
                need.id(),
                need.kind(),
                pathways.requireKind(need.kind(), "/kind").label(),
                need.place(),
                need.ageBand(),
                need.languages(),
                need.access(),
                need.preferred(),
                need.quantity(),
                declined(need.id()),
                disclosure.neverOffered(need.id()),
                need.organization().equals(caller.organization()),
                need.sensitive() ? clearances.of(need.partnership(), need.kind()) : null,
                atRisk(need.id()),
                today());
    }

    private boolean atRisk(UUID need) {
        return Boolean.TRUE.equals(
                entities.createNativeQuery("select needs_safeguarding(?1)", Boolean.class)
                        .setParameter(1, need)
                        .getSingleResult());
    }

    private Set<UUID> declined(UUID need) {
        @SuppressWarnings("unchecked")
        List<UUID> services =
                entities.createNativeQuery(
                                "select service from referral where need = ?1 and status = 'DECLINED'",
                                UUID.class)
                        .setParameter(1, need)
                        .getResultList();
        return Set.copyOf(services);
    }

    private LocalDate today() {
        return clock.instant().atZone(ZONE).toLocalDate();
    }
}
