package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.ServiceTestResource;

/// Who wins is decided by the database, and there is always exactly one.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
class ReferralRacesTest {
    private static final int CLIENTS = 50;

    @Test
    void ofFiftyAcceptancesOfTheLastPlaceOneWins() {
        var world = World.luton();
        var group = world.group("transport", 1);
        var referrals =
                IntStream.range(0, CLIENTS)
                        .mapToObj(_ -> world.send(world.need("transport"), group))
                        .toList();

        var statuses = atOnce(referrals, id -> accept(group, id));

        assertThat(statuses).containsOnlyOnce(200);
        assertThat(statuses.stream().filter(s -> s != 200)).containsOnly(409).hasSize(CLIENTS - 1);
        assertThat(Copied.reserved(group.pool())).isEqualTo(1);
    }

    @Test
    void aLimitThatHasRunOutStopsNobody() {
        var world = World.luton();
        var group = world.group("transport", 1);
        var first = world.send(world.need("transport"), group);
        var second = world.send(world.need("transport"), group);
        assertThat(accept(group, first)).isEqualTo(200);
        assertThat(accept(group, second)).isEqualTo(409);

        world.limit(group, 1, "2020-01-01T00:00:00Z");
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        !Copied.rows(
                                        "select 1 from pool where valid_until is not null and id = '%s'"
                                                .formatted(group.pool()))
                                .isEmpty());

        assertThat(accept(group, second)).isEqualTo(200);
        assertThat(Copied.reserved(group.pool())).isEqualTo(2);
    }

    /// One may be full and the other not, as the search reads it too.
    @Test
    void ofTwoPoolsOfAServiceTheOneWithPlacesIsTaken() {
        var world = World.luton();
        var group = world.group("transport", 1);
        var other =
                new World.Group(
                        group.organization(), group.service(), UUID.randomUUID(), group.user());
        world.limit(other, 1);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        !Copied.rows("select 1 from pool where id = '%s'".formatted(other.pool()))
                                .isEmpty());
        var referrals =
                Stream.generate(() -> world.send(world.need("transport"), group)).limit(3).toList();

        assertThat(accept(group, referrals.get(0))).isEqualTo(200);
        assertThat(
                        world.worker()
                                .get("/v1/needs/" + world.need("transport") + "/matches")
                                .jsonPath()
                                .getList("candidates.service"))
                .contains(group.service().toString());
        assertThat(accept(group, referrals.get(1))).isEqualTo(200);
        assertThat(accept(group, referrals.get(2))).isEqualTo(409);
        assertThat(Copied.reserved(group.pool())).isEqualTo(1);
        assertThat(Copied.reserved(other.pool())).isEqualTo(1);
    }

    @Test
    void ofSixGroupsThatAcceptTheSameNeedOneWinsAndTheOthersAreSuperseded() {
        var world = World.luton();
        var groups = Stream.generate(() -> world.group("shopping", 3)).limit(6).toList();
        var need = world.need("shopping");
        var offers = groups.stream().map(group -> world.send(need, group)).toList();

        var statuses = atOnce(List.of(0, 1, 2, 3, 4, 5), i -> accept(groups.get(i), offers.get(i)));

        assertThat(statuses).containsOnlyOnce(200);
        assertThat(statuses.stream().filter(s -> s != 200))
                .allMatch(s -> s == 409 || s == 412 || s == 404);
        assertThat(Copied.rows("select status from referral where need = '%s'".formatted(need)))
                .containsOnlyOnce("ACCEPTED")
                .filteredOn(s -> !s.equals("ACCEPTED"))
                .containsOnly("SUPERSEDED")
                .hasSize(5);
        assertThat(groups.stream().mapToInt(g -> Copied.reserved(g.pool())).sum()).isEqualTo(1);
        var loser = offers.get(statuses.indexOf(200) == 0 ? 1 : 0);
        assertThat(ReferralLifecycleTest.eventsOf(loser, 2)).hasSize(2);
    }

    @Test
    void ofFiftyClicksOnAcceptOneCounts() {
        var world = World.luton();
        var group = world.group("form-filling", 5);
        var referral = world.send(world.need("form-filling"), group);

        var statuses =
                atOnce(IntStream.range(0, CLIENTS).boxed().toList(), _ -> accept(group, referral));

        assertThat(statuses).containsOnlyOnce(200);
        assertThat(statuses.stream().filter(s -> s != 200)).containsOnly(412);
        assertThat(Copied.reserved(group.pool())).isEqualTo(1);
        assertThat(
                        Copied.rows(
                                "select move from referral_move where referral = '%s' order by sequence"
                                        .formatted(referral)))
                .containsExactly("1", "4");
    }

    private static int accept(World.Group group, UUID referral) {
        return World.move(group.member(), referral, "accept", 0, "{}").extract().statusCode();
    }

    private static <T> List<Integer> atOnce(List<T> inputs, Function<T, Integer> act) {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var running =
                    inputs.stream()
                            .map(in -> CompletableFuture.supplyAsync(() -> act.apply(in), clients))
                            .toList();
            return running.stream().map(CompletableFuture::join).toList();
        }
    }
}
