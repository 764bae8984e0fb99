package org.referralpathway.referral;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.kit.problem.NotFound;
import org.referralpathway.need.Need;
import org.referralpathway.need.NeedStatus;
import org.referralpathway.need.Needs;
import org.referralpathway.pathway.OfferMode;
import org.referralpathway.task.Tasks;

/// Asking several groups: all at once, where the first that accepts has it, or one after another,
/// where the next is asked when the one before says no or does not answer.
@ApplicationScoped
public class OfferPlan {
    private final Needs needs;
    private final OfferReferral offers;
    private final CallerParties callers;
    private final Tasks tasks;
    private final Agreed agreed;
    private final Lines lines;
    private final EntityManager entities;
    private final Caller caller;
    private final InstantSource clock;

    OfferPlan(
            CallerParties callers,
            Needs needs,
            OfferReferral offers,
            Tasks tasks,
            Agreed agreed,
            Lines lines,
            EntityManager entities,
            Caller caller,
            InstantSource clock) {
        this.needs = needs;
        this.offers = offers;
        this.callers = callers;
        this.tasks = tasks;
        this.agreed = agreed;
        this.lines = lines;
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    public enum Mode {
        /// One after another.
        CASCADE(OfferMode.CASCADE),
        /// All at once; the first acceptance wins. Never for sensitive kinds.
        BROADCAST(OfferMode.BROADCAST);

        private final OfferMode ofPathway;

        Mode(OfferMode ofPathway) {
            this.ofPathway = ofPathway;
        }

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param left whom nobody has asked yet, in their order
    /// @param ended why it goes on no more: `accepted`, `exhausted`, `stopped` or `replaced`; null
    ///   while it does
    public record Line(List<UUID> left, Instant madeAt, @Nullable String ended) {}

    /// @throws InvalidField for a service that does not fit now, naming which
    @Transactional
    public UUID offer(UUID needId, Mode mode, List<UUID> services) {
        var at = clock.instant();
        var need = offers.requireOpen(needId, at);
        var parties = callers.of(need);
        if (parties.isEmpty()) {
            throw new MoveRefused(MoveRefused.Why.NOT_YOURS_TO_DECIDE);
        }
        offers.requireMayAsk(need, parties);
        requireDistinct(services);
        var rules = offers.rules(need);
        if (!rules.modes().contains(mode.ofPathway) && !offers.isWidened(need)) {
            throw new MoveRefused(MoveRefused.Why.MODE_NOT_ALLOWED);
        }
        if (mode == Mode.BROADCAST) {
            requireFewAndHarmless(
                    need, services, offers.isWidened(need) ? services.size() : rules.atOnce());
        }
        requireAllFit(need, services, at);
        if (mode == Mode.BROADCAST) {
            services.forEach(service -> offers.offer(needId, service));
            return needId;
        }
        var first = parties.stream().sorted().findFirst().orElseThrow();
        keep(need, services, first, at);
        offers.inLine(need, services.getFirst(), By.caller(first, caller), at);
        return needId;
    }

    private static void requireDistinct(List<UUID> services) {
        if (services.stream().distinct().count() < services.size()) {
            throw new InvalidField("/services", "Name each service once");
        }
    }

    private static void requireFewAndHarmless(Need need, List<UUID> services, int most) {
        if (need.sensitive()) {
            throw new InvalidField("/mode", "Ask one group at a time for this kind of help");
        }
        if (services.size() > most) {
            throw new InvalidField("/services", "Ask at most %d groups at once".formatted(most));
        }
    }

    private void requireAllFit(Need need, List<UUID> services, Instant at) {
        for (var i = 0; i < services.size(); i++) {
            try {
                var group = offers.requireFits(need, services.get(i)).organization();
                if (!agreed.isOfferable(need.id(), group, at)) {
                    throw new InvalidField("", "Nothing has been agreed that covers this group");
                }
            } catch (InvalidField e) {
                throw new InvalidField("/services/" + i, e.error().detail());
            }
        }
    }

    private void keep(Need need, List<UUID> services, Party party, Instant at) {
        entities.createNativeQuery(
                        """
                        insert into cascade (need, services, asked, party, by_user, organization, made_at)
                        values (?1, ?2, 1, ?3, ?4, ?5, ?6)
                        on conflict (need) do update
                        set (services, asked, party, by_user, organization, made_at, ended_at, end_reason)
                          = (excluded.services, 1, excluded.party, excluded.by_user, excluded.organization, excluded.made_at,
                             null, null)\
                        """)
                .setParameter(1, need.id())
                .setParameter(2, services.toArray(UUID[]::new))
                .setParameter(3, party.name())
                .setParameter(4, caller.user())
                .setParameter(5, caller.organization())
                .setParameter(6, at)
                .executeUpdate();
    }

    /// Who is next, for those who ask.
    @Transactional
    public Optional<Line> line(UUID need) {
        if (callers.of(needs.require(need, caller.organization(), clock.instant())).isEmpty()) {
            return Optional.empty();
        }
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(
                                "select services, asked, made_at, end_reason from cascade where need = ?1",
                                Tuple.class)
                        .setParameter(1, need)
                        .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> {
                    var services = Arrays.asList(row.get(0, UUID[].class));
                    var asked = Math.min(row.get(1, Integer.class), services.size());
                    return new Line(
                            List.copyOf(services.subList(asked, services.size())),
                            row.get(2, Instant.class),
                            row.get(3, String.class));
                });
    }

    /// Nobody else is asked by itself; who has been asked may still answer.
    ///
    /// @throws NotFound where nothing is running
    @Transactional
    public void stop(UUID needId) {
        var need = needs.requireLocked(needId, caller.organization(), clock.instant());
        if (callers.of(need).isEmpty() || running(needId) == null) {
            throw new NotFound();
        }
        lines.end(needId, "stopped", clock.instant());
    }

    /// Asks the next, and remembers that in the same transaction.
    ///
    /// @throws RuntimeException where that one cannot be asked: then [#skip] it
    @Transactional
    void next(UUID needId) {
        var at = clock.instant();
        var need = needs.requireLocked(needId, caller.organization(), at);
        if (need.status() != NeedStatus.OPEN) {
            return;
        }
        var running = running(needId);
        if (running == null) {
            return;
        }
        if (running.asked() >= running.services().size()) {
            lines.end(needId, "exhausted", at);
            tasks.open(Tasks.Kind.NOBODY_LEFT, need, null, at);
            return;
        }
        advance(needId);
        offers.inLine(need, running.services().get(running.asked()), running.by(), at);
    }

    /// Leaves out the one that could not be asked, if that is still whose turn it is.
    ///
    /// @param asked how many had been asked when it failed
    @Transactional
    void skip(UUID needId, int asked) {
        needs.requireLocked(needId, caller.organization(), clock.instant());
        entities.createNativeQuery(
                        "update cascade set asked = asked + 1 where need = ?1 and asked = ?2 and ended_at is null")
                .setParameter(1, needId)
                .setParameter(2, asked)
                .executeUpdate();
    }

    private void advance(UUID need) {
        entities.createNativeQuery(
                        "update cascade set asked = asked + 1 where need = ?1 and ended_at is null")
                .setParameter(1, need)
                .executeUpdate();
    }

    private record Running(List<UUID> services, int asked, By by) {}

    private @Nullable Running running(UUID need) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(
                                """
                                select services, asked, party, by_user, organization from cascade
                                where need = ?1 and ended_at is null\
                                """,
                                Tuple.class)
                        .setParameter(1, need)
                        .getResultList();
        return rows.stream()
                .findFirst()
                .map(row ->
                        new Running(
                                Arrays.asList(row.get(0, UUID[].class)),
                                row.get(1, Integer.class),
                                new By(
                                        Party.valueOf(row.get(2, String.class)),
                                        row.get(3, UUID.class),
                                        row.get(4, UUID.class))))
                .orElse(null);
    }
}
