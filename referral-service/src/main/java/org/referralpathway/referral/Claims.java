package org.referralpathway.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.referralpathway.capacity.NoFreePlace;
import org.referralpathway.clock.Days;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.kit.problem.NotFound;

/// What a group finds on the board, and takes.
///
/// Taking is two moves of the table: whoever put it there asks the group, and the group accepts.
/// Killed between them the group is asked as any other, and may answer or take it again. The lock
/// of the need decides who was first.
@ApplicationScoped
public class Claims {
    private static final String BOARD = "select * from on_board(?1, cast(?2 as uuid), ?3)";
    private static final String OWN =
            """
            select id, version, status from referral
            where need = ?1 and service = ?2 and organization = ?3
              and status in ('OFFERED', 'RECEIVED', 'ACCEPTED')
            order by id desc limit 1\
            """;
    private final OfferReferral offers;
    private final MoveCommands moves;
    private final Own own;
    private final Caller caller;

    Claims(OfferReferral offers, MoveCommands moves, Own own, Caller caller) {
        this.offers = offers;
        this.moves = moves;
        this.own = own;
        this.caller = caller;
    }

    /// Coded facts, and nothing of the person; even the age waits for the acceptance.
    ///
    /// @param services those of the group that do this kind of thing
    public record OnBoard(
            UUID need,
            String kind,
            String kindLabel,
            String urgency,
            @Nullable LocalDate by,
            int quantity,
            String outcode,
            @Nullable String district,
            List<String> notOn,
            List<String> languages,
            List<String> access,
            Instant postedAt,
            List<Doer> services) {}

    /// A listing of the group that does this.
    public record Doer(UUID service, String name) {}

    /// What the caller's group may take, what is needed first first.
    public List<OnBoard> all() {
        return own.board(null).stream().map(Entry::shown).toList();
    }

    /// Takes a need with one of its services; again is once.
    ///
    /// @return the referral that the group has accepted
    /// @throws NotFound where it is not on the board for this group, or no more
    public UUID take(UUID need, UUID service) {
        var known = own.referral(need, service);
        if (known.isPresent()) {
            return known.get().accepted() ? known.get().id() : accept(known.get());
        }
        var asked = asked(need, service);
        try {
            return accept(asked);
        } catch (NoFreePlace e) {
            // Their last place went meanwhile: others may take it.
            var version = new IfMatch(asked.version());
            moves.decline(asked.id(), version, ReasonCode.NO_CAPACITY, null);
            throw e;
        }
    }

    private UUID accept(Referred referral) {
        return moves.accept(referral.id(), new IfMatch(referral.version()));
    }

    private Referred asked(UUID need, UUID service) {
        var entry = own.board(need).stream().findFirst().orElseThrow(NotFound::new);
        if (entry.shown().services().stream().noneMatch(one -> one.service().equals(service))) {
            throw new InvalidField("/service", "Choose one of your listings that do this");
        }
        var group = caller.organization();
        caller.actsFor(entry.by().user(), entry.by().organization(), "board");
        try {
            offers.asClaimed(need, service, group, entry.by().by());
        } finally {
            caller.actsAgain();
        }
        return own.referral(need, service).orElseThrow(NotFound::new);
    }

    /// Who put it there.
    private record Asker(Party party, UUID user, UUID organization) {
        By by() {
            return new By(party, user, organization);
        }
    }

    private record Entry(OnBoard shown, Asker by) {}

    private record Referred(UUID id, long version, boolean accepted) {}

    /// What is read for the caller's own group, each in a transaction of its own.
    @ApplicationScoped
    static class Own {
        private final EntityManager entities;
        private final Caller caller;
        private final InstantSource clock;

        Own(EntityManager entities, Caller caller, InstantSource clock) {
            this.entities = entities;
            this.caller = caller;
            this.clock = clock;
        }

        @Transactional
        List<Entry> board(@Nullable UUID one) {
            @SuppressWarnings("unchecked")
            List<Tuple> rows =
                    entities.createNativeQuery(BOARD, Tuple.class)
                            .setParameter(1, caller.organization())
                            .setParameter(2, one == null ? null : one.toString())
                            .setParameter(3, clock.instant())
                            .getResultList();
            return rows.stream().map(Own::entry).toList();
        }

        private static Entry entry(Tuple row) {
            return new Entry(
                    new OnBoard(
                            row.get("need", UUID.class),
                            row.get("kind", String.class),
                            row.get("kind_label", String.class),
                            row.get("urgency", String.class),
                            Days.of(row.get("due_on")),
                            row.get("quantity", Integer.class),
                            row.get("outcode", String.class),
                            row.get("district", String.class),
                            List.of(row.get("not_on", String[].class)),
                            List.of(row.get("languages", String[].class)),
                            List.of(row.get("access", String[].class)),
                            row.get("posted_at", Instant.class),
                            doers(row)),
                    new Asker(
                            Party.valueOf(row.get("party", String.class)),
                            row.get("by_user", UUID.class),
                            row.get("organization", UUID.class)));
        }

        private static List<Doer> doers(Tuple row) {
            var ids = row.get("services", UUID[].class);
            var names = row.get("service_names", String[].class);
            return IntStream.range(0, ids.length)
                    .mapToObj(i -> new Doer(ids[i], names[i]))
                    .toList();
        }

        @Transactional
        Optional<Referred> referral(UUID need, UUID service) {
            @SuppressWarnings("unchecked")
            List<Tuple> rows =
                    entities.createNativeQuery(OWN, Tuple.class)
                            .setParameter(1, need)
                            .setParameter(2, service)
                            .setParameter(3, caller.organization())
                            .getResultList();
            return rows.stream()
                    .findFirst()
                    .map(row ->
                            new Referred(
                                    row.get(0, UUID.class),
                                    row.get(1, Number.class).longValue(),
                                    row.get(2, String.class).equals("ACCEPTED")));
        }
    }
}
