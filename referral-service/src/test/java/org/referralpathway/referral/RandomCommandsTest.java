package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralpathway.kit.testing.ServiceTestResource;

/// Several actors press whatever buttons they find, at the same time, against the real database.
/// Whatever they try: only declared moves are in the history, one after the other; the places held
/// are those of the referrals that hold places; no group has more unanswered requests than it
/// takes; and a need has one deliverer.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
class RandomCommandsTest {
    private static final int MOST_OPEN = 2;
    private static final int STEPS = Integer.getInteger("pathway.random.steps", 30);

    /// Chance may keep the actors from getting anywhere: they go on until so many moves were made.
    private static final int FAR = 6;

    private static final int MOST_STEPS = 10 * STEPS;
    private static final List<String> COMMANDS =
            List.of(
                    "receive",
                    "ask",
                    "answer",
                    "accept",
                    "waitlist",
                    "decline",
                    "start",
                    "hold",
                    "resume",
                    "deliver",
                    "fail",
                    "outcomes",
                    "close",
                    "withdraw",
                    "reopen",
                    "transfer",
                    "spoken-answer",
                    "spoken-answer/undo",
                    "accept-part",
                    "override",
                    "mark-error",
                    "proposal/confirm",
                    "proposal/refuse",
                    "deliveries");

    /// Pressed less often, so that the others get far.
    private static final List<String> ENDING = List.of("withdraw", "mark-error", "decline", "fail");

    @Test
    void nothingLeavesTheTable() throws Exception {
        press(1);
    }

    @ParameterizedTest
    @Tag("long")
    @ValueSource(longs = {2, 3, 4, 5, 6, 7, 8, 9})
    void norWithOtherSeeds(long seed) throws Exception {
        press(seed);
    }

    private static void press(long seed) throws Exception {
        var random = new Random(seed);
        var world = World.luton();
        world.pathway("{\"declineReview\":true}");
        var groups = List.of(world.group("shopping", 2), world.group("shopping", 1));
        groups.forEach(RandomCommandsTest::takesTwoRequests);
        var needs =
                List.of(
                        world.need("shopping", 2),
                        world.need("shopping", 1),
                        world.need("shopping", 1));

        try (var actors = Executors.newFixedThreadPool(4)) {
            for (var step = 0; step < STEPS || (step < MOST_STEPS && moves(needs) <= FAR); step++) {
                var tries = new ArrayList<Callable<Integer>>();
                for (var actor = 0; actor < 4; actor++) {
                    tries.add(anything(random, world, groups, needs));
                }
                for (var result : actors.invokeAll(tries)) {
                    assertThat(result.get()).as("seed %d step %d", seed, step).isLessThan(500);
                }
                holds(groups, seed, step);
            }
        }
        assertThat(moves(needs)).as("the actors got somewhere, seed %d", seed).isGreaterThan(FAR);
    }

    /// How many different moves were made.
    private static int moves(List<UUID> needs) {
        return Integer.parseInt(
                Copied.rows(
                                """
                                select count(distinct move) from referral_move m join referral r on r.id = m.referral
                                where r.need in %s\
                                """
                                        .formatted(of(needs)))
                        .getFirst());
    }

    private static void takesTwoRequests(World.Group group) {
        group.member()
                .contentType(ContentType.JSON)
                .body("{\"mostOpen\":%d,\"answerDays\":[\"MO\"]}".formatted(MOST_OPEN))
                .put("/v1/own-terms")
                .then()
                .statusCode(200);
    }

    private static Callable<Integer> anything(
            Random random, World world, List<World.Group> groups, List<UUID> needs) {
        var group = groups.get(random.nextInt(groups.size()));
        var need = needs.get(random.nextInt(needs.size()));
        List<Supplier<RequestSpecification>> who =
                List.of(world::worker, group::member, group::member, world::coordinator);
        var actor = who.get(random.nextInt(who.size()));
        if (random.nextInt(6) == 0) {
            return () ->
                    World.post(
                                    world.worker(),
                                    "/v1/referrals",
                                    "{\"need\":\"%s\",\"service\":\"%s\"}"
                                            .formatted(need, group.service()))
                            .extract()
                            .statusCode();
        }
        var blind = random.nextInt(4) == 0;
        var chosen = COMMANDS.get(random.nextInt(COMMANDS.size()));
        var pick = random.nextInt();
        return () -> {
            var open =
                    Copied.rows(
                            "select id from referral where need in %s order by id"
                                    .formatted(of(needs)));
            if (open.isEmpty()) {
                return 0;
            }
            var referral = UUID.fromString(open.get(Math.floorMod(pick, open.size())));
            var version =
                    Integer.parseInt(
                            Copied.rows(
                                            "select version from referral where id = '%s'"
                                                    .formatted(referral))
                                    .getFirst());
            var command = blind ? chosen : offered(actor.get(), referral, pick, chosen);
            return World.move(actor.get(), referral, command, version, body(command, group))
                    .extract()
                    .statusCode();
        };
    }

    /// One of the buttons that this actor is shown.
    private static String offered(
            RequestSpecification actor, UUID referral, int pick, String otherwise) {
        var answer = actor.get("/v1/referrals/" + referral);
        List<String> all =
                answer.statusCode() == 200
                        ? answer.jsonPath().getList("allowedMoves.action")
                        : List.of();
        var actions = pick % 5 == 0 ? all : all.stream().filter(a -> !ENDING.contains(a)).toList();
        return actions.isEmpty() ? otherwise : actions.get(Math.floorMod(pick, actions.size()));
    }

    private static String body(String command, World.Group group) {
        var day = LocalDate.now(ZoneOffset.UTC).plusDays(7);
        return switch (command) {
            case "ask", "answer" -> "{\"text\":\"Something\"}";
            case "waitlist" -> "{\"reviewOn\":\"%s\"}".formatted(day);
            case "hold" -> "{\"reason\":\"service-paused\",\"reviewOn\":\"%s\"}".formatted(day);
            case "decline", "fail", "spoken-answer" -> "{\"reason\":\"no-capacity\"}";
            case "withdraw" -> "{\"reason\":\"not-wanted\"}";
            case "reopen" -> "{\"reason\":\"still-wanted\"}";
            case "override" -> "{\"reason\":\"talked-over\"}";
            case "mark-error" -> "{\"reason\":\"recorded-in-error\"}";
            case "transfer" ->
                    "{\"reason\":\"no-capacity\",\"service\":\"%s\"}".formatted(group.service());
            case "start" -> "{\"firstContact\":\"2026-01-02\"}";
            case "deliver" -> "{\"summary\":\"Done\"}";
            case "outcomes" -> "{\"kind\":\"need-met\",\"rating\":\"achieved\"}";
            case "accept-part" -> "{\"quantity\":1}";
            case "deliveries" -> World.PLANNED;
            default -> "{}";
        };
    }

    private static void holds(List<World.Group> groups, long seed, int step) {
        for (var group : groups) {
            assertThat(
                            Copied.rows(
                                    """
                                    select (p.reserved = coalesce((select sum(r.units_held) from referral r where r.pool = p.id), 0)
                                        and p.reserved <= p.maximum
                                        and not exists (select from referral r where r.service = p.service
                                            and (r.units_held > 0) <> (r.status in ('ACCEPTED', 'IN_PROGRESS', 'ON_HOLD'))))::text
                                    from pool p where p.id = '%s'\
                                    """
                                            .formatted(group.pool())))
                    .as("places, seed %d step %d", seed, step)
                    .containsExactly("true");
            assertThat(group.unanswered())
                    .as("unanswered requests, seed %d step %d", seed, step)
                    .hasSizeLessThanOrEqualTo(MOST_OPEN);
            var moves =
                    Copied.rows(
                            """
                            select m.move || ' ' || m.status_from || ' ' || m.status_to || ' ' ||
                                coalesce(lag(m.status_to) over (partition by m.referral order by m.sequence), m.status_from)
                            from referral_move m join referral r on r.id = m.referral where r.service = '%s'\
                            """
                                    .formatted(group.service()));
            assertThat(moves)
                    .as("seed %d step %d", seed, step)
                    .allSatisfy(RandomCommandsTest::isDeclared);
        }
    }

    private static void isDeclared(String text) {
        var parts = text.split(" ");
        assertThat(parts[3]).as("each move begins where the one before ended").isEqualTo(parts[1]);
        assertThat(Moves.ALL)
                .anyMatch(move ->
                        move.number() == Integer.parseInt(parts[0])
                                && move.from().name().equals(parts[1])
                                && move.to().name().equals(parts[2]));
    }

    private static String of(List<UUID> needs) {
        return "(" + String.join(",", needs.stream().map(id -> "'" + id + "'").toList()) + ")";
    }
}
