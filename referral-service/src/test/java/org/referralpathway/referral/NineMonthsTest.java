package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.ServiceTestResource;
import org.referralpathway.kit.testing.Topics;

/// Months in which a fifth of what groups are asked is declined and a seventh never answered,
/// visits are missed, groups go away, fold and come back, people change their minds, a worker
/// leaves and it snows for a fortnight. At the end nothing is lost: each need is over, or somebody
/// has a next step.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
@TestProfile(NineMonthsTest.ItsOwnTime.class)
@SuppressWarnings("NullAway.Init") // injected
class NineMonthsTest {
    private static final int UUID_LENGTH = 36;
    private static final int MOST_OPEN = 3;
    private static final double MOST_OF_THE_BUSIEST = 0.25;
    private static final String LIVE = "('OPEN', 'MATCHED', 'IN_SERVICE', 'ON_HOLD')";

    /// The clock is the simulation's, and nothing runs by itself.
    public static class ItsOwnTime implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(SimulatedTime.class);
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.scheduler.enabled", "false");
        }
    }

    @Inject SimulatedTime clock;

    @Test
    void sixWeeksOfASmallTown() {
        lives(Long.getLong("pathway.simulation.seed", 1), 42, 16, 90);
    }

    @Test
    @Tag("long")
    void nineMonthsOfAHundredAndEightyGroups() {
        lives(Long.getLong("pathway.simulation.seed", 2), 270, 180, 2_600);
    }

    private void lives(long seed, int days, int groups, int cases) {
        var life = new Simulation(clock, seed, days, groups, cases);
        life.run(() -> {
            assertThat(overdue()).as("timers missed by %s, seed %d", life.today, seed).isEmpty();
            assertThat(overLimit())
                    .as("over their limit on %s, seed %d", life.today, seed)
                    .isEmpty();
        });
        assertThat(withoutNextStep(life)).as("seed %d", seed).isEmpty();
        assertThat(shareOfTheBusiest(life))
                .as("the busiest tenth of groups, seed %d", seed)
                .isLessThanOrEqualTo(MOST_OF_THE_BUSIEST);
        assertThat(
                        Copied.rows(
                                "select status_reason from need where status = 'UNMET' and partnership = '%s'"
                                        .formatted(life.world.partnership)))
                .as("what nobody does is told, with its reason")
                .isNotEmpty()
                .doesNotContainNull();
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> {
                    assertThat(told("referral.referral.v1", "referral"))
                            .isEqualTo(kept("referral"));
                    assertThat(told("referral.need.v1", "need")).isEqualTo(kept("need"));
                });
    }

    private List<String> overdue() {
        return Copied.rows(
                "select clock || ' ' || step from timer where due_at <= '%s'"
                        .formatted(clock.instant()));
    }

    private static List<String> overLimit() {
        return Copied.rows(
                """
                select organization from referral where status in ('OFFERED', 'RECEIVED', 'QUERY')
                group by organization having count(*) > %d\
                """
                        .formatted(MOST_OPEN));
    }

    /// A live need whose next step has no code, no owner or no date: no clock runs for it, nothing
    /// stands on its worker's list, and it is not on the agenda of the next session.
    private List<String> withoutNextStep(Simulation life) {
        Loops.run();
        List<String> agenda =
                World.post(
                                life.world.coordinator(),
                                "/v1/sessions",
                                "{\"partnership\":\"%s\"}".formatted(life.world.partnership))
                        .statusCode(201)
                        .extract()
                        .path("items.findAll { it.why != null }.need");
        return Copied.rows(
                        """
                        select n.id || ' ' || n.status || ': ' || coalesce((
                            select string_agg(r.status || ' since ' || r.status_changed_at, ', ') from referral r
                            where r.need = n.id), 'nobody')
                        from need n where n.status in %s and n.partnership = '%s'
                          and not exists (select from referral r join timer t on t.referral = r.id
                                          where r.need = n.id and t.due_at > '%s')
                          and not exists (select from task t where t.need = n.id and t.done_at is null)\
                        """
                                .formatted(LIVE, life.world.partnership, clock.instant()))
                .stream()
                .filter(need -> !agenda.contains(need.substring(0, UUID_LENGTH)))
                .toList();
    }

    /// Of what was accepted where others do the same: a group that is the only one is busy by that.
    private static double shareOfTheBusiest(Simulation life) {
        var taken =
                Copied.rows(
                                """
                                select count(*) from referral r join need n on n.id = r.need
                                where r.partnership = '%s'
                                  and exists (select from referral_move m where m.referral = r.id and m.status_to = 'ACCEPTED')
                                  and (select count(distinct c.organization) from service_copy c where c.kinds @> array[n.kind]) > 1
                                group by r.organization\
                                """
                                        .formatted(life.world.partnership))
                        .stream()
                        .map(Integer::valueOf)
                        .sorted(Comparator.reverseOrder())
                        .toList();
        var busiest =
                taken.stream().limit(Math.max(1, life.groups.size() / 10)).mapToInt(n -> n).sum();
        return (double) busiest / taken.stream().mapToInt(n -> n).sum();
    }

    /// How many are in which state, by the events alone.
    private static Map<String, Long> told(String topic, String key) {
        var last = new HashMap<String, JsonNode>();
        for (var record : Topics.read(topic)) {
            var event = Calls.read(record.value());
            last.merge(
                    event.path(key).asText(),
                    event,
                    (a, b) -> b.path("sequence").asInt() < a.path("sequence").asInt() ? a : b);
        }
        return last.values().stream()
                .collect(
                        Collectors.groupingBy(
                                event -> event.path("statusAfter").asText(),
                                TreeMap::new,
                                Collectors.counting()));
    }

    private static Map<String, Long> kept(String table) {
        return Copied.rows("select status from " + table + " where status <> 'DRAFT'").stream()
                .collect(
                        Collectors.groupingBy(
                                status -> status, TreeMap::new, Collectors.counting()));
    }
}
