package org.referralpathway.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.need.Need;
import org.referralpathway.need.Needs;
import org.referralpathway.pathway.PathwayRules;
import org.referralpathway.pathway.Pathways;
import org.referralpathway.pathway.Rulebook;
import org.referralpathway.sharing.Clearances;

/// Puts a need before the offers of its partnership.
@ApplicationScoped
public class FindMatches {
    private static final String ABOUT =
            """
            select n.id,
                   array(select r.service from referral r
                         where r.need = n.id and r.status in ('DECLINED', 'NOT_DELIVERED') and r.status_reason = any (?2)
                         union select r.organization from referral r
                         where r.need = n.id and r.status in ('DECLINED', 'EXPIRED', 'NOT_DELIVERED') and r.status_reason = any (?3)
                         union select r.organization from need other join referral r on r.need = other.id
                         where other.support_case = n.support_case and r.status = 'DECLINED' and r.status_reason = any (?4)),
                   never_offered(n.id), needs_safeguarding(n.id)
            from need n where n.id = any (?1)\
            """;
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private final Needs needs;
    private final Snapshot snapshot;
    private final Pathways pathways;
    private final Clearances clearances;
    private final Rulebook rules;
    private final Reasons reasons;
    private final EntityManager entities;
    private final Caller caller;
    private final InstantSource clock;

    FindMatches(
            Needs needs,
            Snapshot snapshot,
            Pathways pathways,
            Clearances clearances,
            Rulebook rules,
            Reasons reasons,
            EntityManager entities,
            Caller caller,
            InstantSource clock) {
        this.needs = needs;
        this.snapshot = snapshot;
        this.pathways = pathways;
        this.clearances = clearances;
        this.rules = rules;
        this.reasons = reasons;
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Matches of(UUID need) {
        var found = needs.require(need, caller.organization(), clock.instant());
        return Matching.match(
                facts(List.of(found)).getFirst(),
                snapshot.offers(found.partnership(), today(), clock.instant()));
    }

    /// The candidates for several needs of one partnership, with as few questions as for one; who
    /// does not do that kind of thing at all is not looked at.
    public Map<UUID, List<Matches.Candidate>> candidates(UUID partnership, List<Need> several) {
        return candidates(facts(several), snapshot.offers(partnership, today(), clock.instant()));
    }

    /// The same by the rules that each began with, and by others.
    ///
    /// @param before by need, with one snapshot of the offers
    /// @param after by need, with the same
    public record Trial(
            Map<UUID, List<Matches.Candidate>> before, Map<UUID, List<Matches.Candidate>> after) {}

    public Trial trial(UUID partnership, List<Need> several, PathwayRules others) {
        var offers = snapshot.offers(partnership, today(), clock.instant());
        var facts = facts(several);
        return new Trial(
                candidates(facts, offers),
                candidates(
                        facts.stream().map(one -> one.weighed(others.weights())).toList(), offers));
    }

    private static Map<UUID, List<Matches.Candidate>> candidates(
            List<NeedFacts> several, List<Offer> offers) {
        var ofKind = new HashMap<String, List<Offer>>();
        return several.stream()
                .collect(
                        Collectors.toMap(
                                NeedFacts::need,
                                facts ->
                                        Matching.match(
                                                        facts,
                                                        ofKind.computeIfAbsent(
                                                                facts.kind(),
                                                                kind -> ofKind(offers, kind)))
                                                .candidates()));
    }

    private static List<Offer> ofKind(List<Offer> offers, String kind) {
        return offers.stream().filter(offer -> offer.kinds().contains(kind)).toList();
    }

    /// What matching says of one service: asked again when a referral is sent, so that nothing is
    /// offered that would not be suggested. Empty when the service is not of the partnership.
    public Matches of(Need need, UUID service) {
        return Matching.match(
                facts(List.of(need)).getFirst(),
                snapshot.offer(need.partnership(), today(), clock.instant(), service));
    }

    private List<NeedFacts> facts(List<Need> several) {
        var about = about(several.stream().map(Need::id).toList());
        var labels =
                pathways.kinds().stream()
                        .collect(Collectors.toMap(Pathways.Kind::code, Pathways.Kind::label));
        var cleared = new HashMap<String, Set<UUID>>();
        return several.stream()
                .map(need ->
                        facts(
                                need,
                                labels.getOrDefault(need.kind(), need.kind()),
                                need.sensitive()
                                        ? cleared.computeIfAbsent(
                                                need.partnership() + need.kind(),
                                                _ -> clearances.of(need.partnership(), need.kind()))
                                        : null,
                                Objects.requireNonNull(about.get(need.id()))))
                .toList();
    }

    private NeedFacts facts(Need need, String label, @Nullable Set<UUID> cleared, About about) {
        return new NeedFacts(
                need.id(),
                need.kind(),
                label,
                need.place(),
                need.ageBand(),
                need.languages(),
                need.access(),
                need.preferred(),
                need.quantity(),
                about.declined(),
                about.never(),
                need.organization().equals(caller.organization()),
                cleared,
                about.atRisk(),
                rules.of(need.pathway(), need.pathwayVersion()).weights(),
                today());
    }

    /// What is known of a need beside its own row.
    private record About(Set<UUID> declined, Set<UUID> never, boolean atRisk) {}

    private Map<UUID, About> about(List<UUID> several) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(ABOUT, Tuple.class)
                        .setParameter(1, several.toArray(UUID[]::new))
                        .setParameter(2, reasons.that(Lasting.SERVICE))
                        .setParameter(3, reasons.that(Lasting.GROUP))
                        .setParameter(4, reasons.that(Lasting.CASE))
                        .getResultList();
        return rows.stream()
                .collect(
                        Collectors.toMap(
                                row -> row.get(0, UUID.class),
                                row ->
                                        new About(
                                                Set.copyOf(List.of(row.get(1, UUID[].class))),
                                                Set.copyOf(List.of(row.get(2, UUID[].class))),
                                                Boolean.TRUE.equals(row.get(3, Boolean.class)))));
    }

    private LocalDate today() {
        return clock.instant().atZone(ZONE).toLocalDate();
    }
}
