package org.referralpathway.referral;

import io.restassured.http.ContentType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.referralpathway.clock.WorkingTime;

/// A partnership lives through many days in few minutes: people ask, workers and a coordinator do
/// what they do each day, groups answer or do not, and the clock is set from hour to hour.
final class Simulation {
    /// Nobody offers the last one: what nobody does must be told, too.
    static final List<String> KINDS =
            List.of("shopping", "food-parcel", "befriending-visit", "transport", "debt-advice");

    private static final List<LocalTime> LOOKS =
            List.of(LocalTime.of(9, 30), LocalTime.of(13, 0), LocalTime.of(16, 55));
    private static final int SNOW_BEGINS = 15;
    private static final int SNOW_ENDS = 29;
    private final SimulatedTime clock;
    private final Random random;
    private final int days;
    private final int cases;
    final Calls calls = new Calls();
    final World world = World.luton();
    final List<World.Group> groups = new ArrayList<>();
    final LocalDate first = LocalDate.now(WorkingTime.ZONE);
    private final SimulatedGroups answers;
    private final SimulatedWorkers workers;
    LocalDate today = first;

    Simulation(SimulatedTime clock, long seed, int days, int groupCount, int cases) {
        this.clock = clock;
        this.random = new Random(seed);
        this.days = days;
        this.cases = cases;
        clock.set(first, LocalTime.of(8, 0));
        for (var i = 0; i < groupCount; i++) {
            groups.add(world.group(KINDS.get(i % (KINDS.size() - 1)), 4 + i % 5));
        }
        groups.forEach(group -> terms(group, null));
        this.answers = new SimulatedGroups(this, new Random(seed + 1));
        this.workers = new SimulatedWorkers(this, new Random(seed + 2));
    }

    /// @param daily looked at after each day
    void run(Runnable daily) {
        var perDay = spread();
        for (var day = 0; day < days; day++) {
            today = first.plusDays(day);
            if (day % 28 == 27) {
                answers.comeAndGo();
            }
            for (var look : LOOKS) {
                clock.set(today, look);
                Loops.run();
                if (isWorkingDay() && look.equals(LOOKS.getFirst())) {
                    workers.work(perDay.getOrDefault(day, 0));
                    answers.answer();
                    if (today.getDayOfWeek() == DayOfWeek.MONDAY) {
                        workers.meet();
                        Loops.run();
                    }
                }
            }
            if (day == days / 2) {
                workers.leave();
            }
            daily.run();
        }
    }

    boolean isWorkingDay() {
        return today.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue();
    }

    boolean isSnow() {
        return !today.isBefore(first.plusDays(SNOW_BEGINS))
                && today.isBefore(first.plusDays(SNOW_ENDS));
    }

    /// How many ask on each day: on working days, and twice as many in the snow.
    private Map<Integer, Integer> spread() {
        var open = new ArrayList<Integer>();
        for (var day = 0; day < days - 1; day++) {
            if (first.plusDays(day).getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()) {
                open.add(day);
                if (day >= SNOW_BEGINS && day < SNOW_ENDS) {
                    open.add(day);
                }
            }
        }
        return random.ints(cases, 0, open.size())
                .mapToObj(open::get)
                .collect(Collectors.toMap(day -> day, _ -> 1, Integer::sum));
    }

    /// A group acts on a referral as it is now.
    Calls.Answer act(World.Group group, String referral, String action, String body) {
        return act(
                new Calls.Actor(group.user(), group.organization(), "provider"),
                referral,
                action,
                body);
    }

    Calls.Answer act(Calls.Actor who, String referral, String action, String body) {
        var version =
                Copied.rows("select version from referral where id = '%s'".formatted(referral))
                        .getFirst();
        return calls.post(who, "/v1/referrals/" + referral + "/" + action, version, body)
                .expected(action);
    }

    /// Signs of life: what a group does elsewhere confirms its listing.
    void listingsAreConfirmed() {
        Copied.asOwner(
                "update service_copy set assured_date = '%s' where status = 'active'"
                        .formatted(today));
    }

    /// Of this partnership alone: others may have lived in the same database.
    List<String> mine(String rows) {
        return Copied.rows(
                rows + " and partnership = '%s' order by id".formatted(world.partnership));
    }

    static List<String[]> rows(String columns) {
        return Copied.rows(columns).stream().map(row -> row.split("\\|", -1)).toList();
    }

    /// Nobody is paid there, so three requests at once are enough.
    ///
    /// @param awayUntil null for a group that is there
    static void terms(World.Group group, @Nullable LocalDate awayUntil) {
        group.member()
                .contentType(ContentType.JSON)
                .body(
                        "{\"paidStaff\":false,\"answerDays\":[\"MO\",\"TU\",\"WE\",\"TH\",\"FR\"],\"awayUntil\":%s}"
                                .formatted(
                                        awayUntil == null
                                                ? null
                                                : '"' + awayUntil.toString() + '"'))
                .put("/v1/own-terms")
                .then()
                .statusCode(200);
    }
}
