package org.referralpathway.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Audit;
import org.referralpathway.matching.FindMatches;
import org.referralpathway.matching.Matches;
import org.referralpathway.need.FirstLook;
import org.referralpathway.need.Need;
import org.referralpathway.need.Needs;
import org.referralpathway.pathway.Pathways;
import org.referralpathway.person.Vault;

/// What a session looks at, as it may stand on a screen that everybody in the room sees: kind, area
/// and how long, and never a name, a date of birth or an address.
@ApplicationScoped
class Agenda {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int SHOWN = 3;

    /// How fresh the map is for the session: a listing is asked about once a week (MISSION B row
    /// 2).
    private static final int CONFIRMED_DAYS = 7;

    private final EntityManager entities;
    private final Needs needs;
    private final FindMatches matches;
    private final Pathways pathways;
    private final Vault vault;
    private final FirstLook firstLook;
    private final Audit audit;
    private final InstantSource clock;

    Agenda(
            EntityManager entities,
            Needs needs,
            FindMatches matches,
            Pathways pathways,
            Vault vault,
            FirstLook firstLook,
            Audit audit,
            InstantSource clock) {
        this.entities = entities;
        this.needs = needs;
        this.matches = matches;
        this.pathways = pathways;
        this.vault = vault;
        this.firstLook = firstLook;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param confirmed whether somebody vouched for the listing in the last seven days
    record Candidate(
            UUID service,
            String serviceName,
            String organizationName,
            double score,
            boolean confirmed,
            List<Matches.Reason> reasons,
            List<Matches.Reason> warnings) {}

    /// @param why `unmatched`, `declined`, `expired`, `stalled` or `open-again`
    /// @param status of the need now; it may have moved on since the session began
    /// @param decision `offer`, `carry-over`, `ring` or `nobody`; null while nothing is decided
    /// @param unanswered the request that waits for a group's answer, whose answer may be written
    ///   down as it was spoken
    /// @param referral what was sent when the session had closed
    /// @param problem why it could not be sent
    record Item(
            UUID need,
            String kindLabel,
            String urgency,
            @Nullable LocalDate by,
            String outcode,
            int quantity,
            LocalDate postedOn,
            String why,
            String status,
            @Nullable UUID unanswered,
            List<Candidate> candidates,
            @Nullable String decision,
            @Nullable UUID service,
            @Nullable String serviceName,
            @Nullable String minute,
            @Nullable String dissent,
            @Nullable UUID referral,
            @Nullable String problem) {
        @Override
        public String toString() {
            return "Item[not shown]";
        }
    }

    @Transactional
    List<Item> of(Sessions.Session session) {
        return items(session, rows(session.id()), session.closedAt() == null);
    }

    /// One need of it, as it was just decided.
    @Transactional
    List<Item> of(Sessions.Session session, UUID need) {
        var rows =
                rows(session.id()).stream()
                        .filter(row -> row.get(0, UUID.class).equals(need))
                        .toList();
        return items(session, rows, false);
    }

    private List<Item> items(Sessions.Session session, List<Tuple> rows, boolean rank) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.stream().map(row -> row.get(0, UUID.class)).toList();
        var known =
                needs.list("id in ?1", ids).stream().collect(Collectors.toMap(Need::id, n -> n));
        firstLook.looked(known.values(), clock.instant());
        var seals = vault.ofAll(known.values().stream().map(Need::person).distinct().toList());
        var labels =
                pathways.kinds().stream()
                        .collect(Collectors.toMap(Pathways.Kind::code, Pathways.Kind::label));
        var minuted =
                rows.stream()
                        .filter(row -> row.get(5) != null || row.get(6) != null)
                        .flatMap(row -> Stream.ofNullable(known.get(row.get(0, UUID.class))))
                        .map(Need::person)
                        .distinct()
                        .toList();
        if (!minuted.isEmpty()) {
            audit.note(minuted, List.of("need"), "read", "arrange-help", null);
        }
        var ranked = rank ? ranked(session, known) : Map.<UUID, List<Candidate>>of();
        return rows.stream()
                .filter(row -> known.containsKey(row.get(0, UUID.class)))
                .map(row -> {
                    var need = Objects.requireNonNull(known.get(row.get(0, UUID.class)));
                    return item(
                            row,
                            need,
                            labels.getOrDefault(need.kind(), need.kind()),
                            ranked.getOrDefault(need.id(), List.of()),
                            Objects.requireNonNull(seals.get(need.person())));
                })
                .toList();
    }

    /// Ranked anew at each look while the session is open; what was decided is not.
    private Map<UUID, List<Candidate>> ranked(Sessions.Session session, Map<UUID, Need> known) {
        var open = known.values().stream().filter(need -> need.status().live()).toList();
        var confirmed = confirmed(session.partnership());
        return matches.candidates(session.partnership(), open).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                found -> candidates(found.getValue(), confirmed)));
    }

    private static List<Candidate> candidates(List<Matches.Candidate> found, List<UUID> confirmed) {
        return found.stream()
                .limit(SHOWN)
                .map(c ->
                        new Candidate(
                                c.service(),
                                c.serviceName(),
                                c.organizationName(),
                                c.score(),
                                confirmed.contains(c.service()),
                                c.reasons(),
                                c.warnings()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> confirmed(UUID partnership) {
        return entities.createNativeQuery(
                        """
                        select s.id from service_copy s
                        join partnership_member m on m.organization = s.organization and m.partnership = ?1
                        where s.assured_date >= ?2\
                        """,
                        UUID.class)
                .setParameter(1, partnership)
                .setParameter(
                        2, clock.instant().atZone(ZONE).toLocalDate().minusDays(CONFIRMED_DAYS))
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(UUID session) {
        return entities.createNativeQuery(
                        """
                        select i.need, i.why, i.decision, i.service, c.name, i.minute, i.dissent, i.referral, i.problem,
                            (select r.id from referral r where r.need = i.need
                               and r.status in ('OFFERED', 'RECEIVED', 'QUERY') order by r.id limit 1)
                        from session_item i left join service_copy c on c.id = i.service
                        where i.session = ?1 order by i.position\
                        """,
                        Tuple.class)
                .setParameter(1, session)
                .getResultList();
    }

    private static Item item(
            Tuple row, Need need, String label, List<Candidate> candidates, Vault.Seal seal) {
        return new Item(
                need.id(),
                label,
                need.urgency(),
                need.dueOn(),
                need.place().outcode(),
                need.quantity(),
                day(need.postedAt()),
                row.get(1, String.class),
                need.status().name(),
                row.get(9, UUID.class),
                candidates,
                row.get(2, String.class),
                row.get(3, UUID.class),
                row.get(4, String.class),
                seal.open(need.id(), Decisions.MINUTE, row.get(5, byte[].class)),
                seal.open(need.id(), Decisions.DISSENT, row.get(6, byte[].class)),
                row.get(7, UUID.class),
                row.get(8, String.class));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }
}
