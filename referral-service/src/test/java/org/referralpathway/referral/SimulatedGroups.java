package org.referralpathway.referral;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// Of what they are asked, groups decline a fifth and leave one in seven without an answer; one
/// visit in ten does not happen; they go away, fold and come back.
final class SimulatedGroups {
    private static final int DECLINED = 20;
    private static final int NEVER_ANSWERED = 35;
    private static final int MISSED = 10;
    private static final int GIVEN_UP = 4;
    private final Simulation of;
    private final Random random;
    private final Map<String, Plan> plans = new HashMap<>();
    private final Set<World.Group> folded = new HashSet<>();

    SimulatedGroups(Simulation of, Random random) {
        this.of = of;
        this.random = random;
    }

    /// What becomes of a request.
    ///
    /// @param takes days from the acceptance to the delivery
    private record Plan(
            LocalDate seen,
            int will,
            int answersAfter,
            int takes,
            boolean misses,
            boolean givesUp) {}

    void answer() {
        for (var row :
                Simulation.rows(
                        """
                        select id || '|' || service || '|' || status from referral
                        where status in ('OFFERED', 'RECEIVED', 'ACCEPTED', 'IN_PROGRESS') order by id\
                        """)) {
            of.groups.stream()
                    .filter(group -> group.service().equals(UUID.fromString(row[1])))
                    .filter(group -> !folded.contains(group))
                    .findFirst()
                    .ifPresent(group -> answer(group, row[0], row[2]));
        }
    }

    private void answer(World.Group group, String referral, String status) {
        var plan = plans.computeIfAbsent(referral, _ -> plan());
        if (of.isSnow() && random.nextInt(2) == 0) {
            return;
        }
        switch (status) {
            case "ACCEPTED" ->
                    of.act(
                            group,
                            referral,
                            "start",
                            "{\"firstContact\":\"%s\"}".formatted(of.today));
            case "IN_PROGRESS" -> deliver(group, referral, plan);
            default -> {
                if (plan.will() >= NEVER_ANSWERED || plan.will() < DECLINED) {
                    reply(group, referral, plan);
                }
            }
        }
    }

    private void reply(World.Group group, String referral, Plan plan) {
        if (of.today.isBefore(plan.seen().plusDays(plan.answersAfter()))) {
            return;
        }
        var declines = plan.will() < DECLINED;
        if (declines || !of.act(group, referral, "accept", "{}").done()) {
            of.act(group, referral, "decline", "{\"reason\":\"no-capacity\"}");
        }
    }

    private void deliver(World.Group group, String referral, Plan plan) {
        if (of.today.isBefore(plan.seen().plusDays(plan.takes()))) {
            return;
        }
        if (plan.givesUp()) {
            of.act(group, referral, "fail", "{\"reason\":\"no-capacity\"}");
            return;
        }
        if (plan.misses()) {
            plans.put(referral, new Plan(of.today, plan.will(), 0, 2, false, false));
            miss(group, referral);
            return;
        }
        if (of.act(group, referral, "deliver", "{\"summary\":\"Done\"}").done()) {
            of.act(group, referral, "outcomes", "{\"kind\":\"need-met\",\"rating\":\"achieved\"}");
        }
    }

    private void miss(World.Group group, String referral) {
        var planned =
                of.act(
                                group,
                                referral,
                                "deliveries",
                                "{\"plannedAt\":\"%sT08:00:00Z\"}".formatted(of.today))
                        .body()
                        .path("deliveries")
                        .valueStream()
                        .filter(one -> one.path("state").asText().equals("PLANNED"))
                        .findFirst()
                        .orElseThrow()
                        .path("id")
                        .asText();
        of.act(group, referral, "deliveries/" + planned + "/missed", "{\"reason\":\"nobody-in\"}");
    }

    private Plan plan() {
        return new Plan(
                of.today,
                random.nextInt(100),
                random.nextInt(3),
                3 + random.nextInt(12),
                random.nextInt(100) < MISSED,
                random.nextInt(100) < GIVEN_UP);
    }

    /// Each month some go away for a while, some fold, and of those that folded some are back.
    void comeAndGo() {
        for (var group : of.groups) {
            if (folded.contains(group)) {
                if (random.nextInt(2) == 0) {
                    folded.remove(group);
                    listed(group, true);
                }
            } else if (random.nextInt(30) == 0) {
                folded.add(group);
                listed(group, false);
            } else if (random.nextInt(20) == 0) {
                Simulation.terms(group, of.today.plusDays(14));
            }
        }
    }

    private static void listed(World.Group group, boolean is) {
        Copied.asOwner(
                "update service_copy set status = '%s' where id = '%s'"
                        .formatted(is ? "active" : "withdrawn", group.service()));
    }
}
