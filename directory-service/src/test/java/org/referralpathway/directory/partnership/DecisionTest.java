package org.referralpathway.directory.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.referralpathway.directory.testing.Hsds.idOf;
import static org.referralpathway.directory.testing.Imports.imported;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Events;
import org.referralpathway.directory.testing.Hsds;

/// MISSION B 7: a core of four, a wider network, and who becomes what by recorded decision.
@QuarkusTest
@SuppressWarnings("NullAway.Init") // set before each test
class DecisionTest {
    private final UUID partnership = UUID.randomUUID();
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
    private List<UUID> core;
    private UUID wider;
    private UUID stranger;

    @BeforeEach
    void aPartnership() {
        core = IntStream.range(0, 4).mapToObj(_ -> organization()).toList();
        wider = organization();
        stranger = organization();
        var members = new ArrayList<String>();
        core.forEach(id -> members.add(membership(id, "core")));
        members.add(membership(wider, "wider"));
        Callers.steward()
                .body(
                        "{\"name\":\"P\",\"nation\":\"england\",\"commitments\":[\"Meet monthly\"],\"members\":[%s]}"
                                .formatted(String.join(",", members)))
                .put("/v1/partnerships/" + partnership)
                .then()
                .statusCode(200)
                .body("commitments", contains("Meet monthly"))
                .body("coreOfUsualSize", equalTo(true));
    }

    @Test
    void aWiderMemberBecomesCoreOnceMoreThanHalfOfTheCoreAgreeAndFromItsDay() {
        var from = today.plusDays(10);
        var decision = proposed(wider, "promote", from);
        vote(core.get(0), decision, true).body("state", equalTo("proposed"));
        vote(core.get(0), decision, true).body("votes", hasSize(1));
        vote(core.get(1), decision, true).body("state", equalTo("proposed"));
        assertThat(Events.now("directory.partnership.v1", partnership)).hasSize(1);

        vote(core.get(2), decision, true).body("state", equalTo("agreed"));

        assertThat(tiers(wider, 2))
                .containsExactly("wider 2026-01-01 " + from, "core " + from + " null");
        vote(core.get(3), decision, false).body("votes", hasSize(3));
    }

    @Test
    void itIsDeclinedOnceNoMajorityIsLeft() {
        var decision = proposed(wider, "promote", today);
        vote(core.get(0), decision, false).body("state", equalTo("proposed"));

        vote(core.get(1), decision, false).body("state", equalTo("declined"));

        assertThat(Events.now("directory.partnership.v1", partnership)).hasSize(1);
        proposed(wider, "promote", today);
    }

    @Test
    void anOrganisationHasNoVoteAboutItselfAndAWiderMemberNone() {
        var decision = proposed(core.get(0), "step-back", today);

        vote(core.get(0), decision, false).statusCode(404);
        vote(wider, decision, true).statusCode(404);
        vote(stranger, decision, true).statusCode(404);
        vote(core.get(1), decision, true).statusCode(200);
        vote(core.get(2), decision, true).body("state", equalTo("agreed"));
    }

    @Test
    void nobodyIsKeptFromLeavingAndWhatItDidStays() {
        propose(wider, wider, "leave", today).statusCode(201).body("state", equalTo("agreed"));

        assertThat(tiers(wider, 2)).containsExactly("wider 2026-01-01 " + today);
        propose(core.get(0), core.get(0), "leave", today).body("state", equalTo("agreed"));
        propose(core.get(1), core.get(1), "leave", today).body("state", equalTo("agreed"));
        Callers.steward()
                .get("/v1/partnerships/" + partnership)
                .then()
                .body("coreOfUsualSize", equalTo(false));
        Callers.as("provider", core.get(2))
                .get("/v1/partnerships/" + partnership + "/decisions")
                .then()
                .statusCode(200)
                .body("items", hasSize(3));
    }

    @Test
    void parallelVotesMakeOneDecision() throws Exception {
        var decision = proposed(stranger, "join", today);
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            var votes =
                    core.stream()
                            .map(id ->
                                    together.submit(() -> vote(id, decision, true).statusCode(200)))
                            .toList();
            for (var vote : votes) {
                vote.get();
            }
        }

        assertThat(tiers(stranger, 2)).containsExactly("wider " + today + " null");
        assertThat(Events.now("directory.partnership.v1", partnership)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "wider,join,0,/kind",
        "wider,step-back,0,/kind",
        "core,promote,0,/kind",
        "stranger,leave,0,/kind",
        "wider,promote,-1,/on",
        "nobody,join,0,/organization"
    })
    void whatWouldChangeNothingIsRefused(String who, String kind, int days, String pointer) {
        var organization =
                switch (who) {
                    case "wider" -> wider;
                    case "core" -> core.getFirst();
                    case "stranger" -> stranger;
                    default -> UUID.randomUUID();
                };
        propose("steward", core.get(1), organization, kind, today.plusDays(days))
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void nobodyIsDrawnInByOthersAndNobodyIsKeptByAnOpenDecision() {
        propose(core.get(0), stranger, "join", today).statusCode(400);
        propose(core.get(0), wider, "promote", today).statusCode(400);
        var open = proposed(wider, "promote", today);

        propose(wider, wider, "leave", today).statusCode(201).body("state", equalTo("agreed"));

        vote(core.get(0), open, true).body("state", equalTo("declined"));
        assertThat(tiers(wider, 2)).containsExactly("wider 2026-01-01 " + today);
    }

    @Test
    void votesOfWhoeverHasLeftTheCoreAreNotCounted() {
        var decision = proposed(wider, "promote", today);
        vote(core.get(0), decision, true).statusCode(200);
        vote(core.get(1), decision, true).statusCode(200);
        propose(core.get(0), core.get(0), "leave", today).statusCode(201);
        propose(core.get(1), core.get(1), "leave", today).statusCode(201);

        vote(core.get(2), decision, false).body("state", equalTo("declined"));
    }

    @Test
    void aSecondProposalWaitsForTheFirstAndAStrangerMakesNone() {
        proposed(wider, "promote", today);
        propose(core.get(0), wider, "leave", today)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/organization"));
        propose(stranger, wider, "promote", today).statusCode(404);
        Callers.as("provider", stranger)
                .get("/v1/partnerships/" + partnership + "/decisions")
                .then()
                .statusCode(404);
    }

    private String proposed(UUID about, String kind, LocalDate on) {
        var by = kind.equals("step-back") ? core.get(3) : about;
        return propose(by, about, kind, on).statusCode(201).extract().path("id");
    }

    private ValidatableResponse propose(UUID by, UUID about, String kind, LocalDate on) {
        return propose("provider", by, about, kind, on);
    }

    private ValidatableResponse propose(
            String role, UUID by, UUID about, String kind, LocalDate on) {
        return Callers.as(role, by)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(
                        "{\"organization\":\"%s\",\"kind\":\"%s\",\"on\":\"%s\",\"why\":\"It does the work\"}"
                                .formatted(about, kind, on))
                .post("/v1/partnerships/" + partnership + "/decisions")
                .then();
    }

    private ValidatableResponse vote(UUID by, String decision, boolean agrees) {
        return Callers.as("referrer", by)
                .body("{\"agrees\":" + agrees + "}")
                .put("/v1/partnerships/" + partnership + "/decisions/" + decision + "/vote")
                .then();
    }

    private List<String> tiers(UUID organization, int events) {
        var told = Events.last("directory.partnership.v1", partnership, events);
        var tiers = new ArrayList<String>();
        for (var member : told.path("members")) {
            if (member.path("organization").asText().equals(organization.toString())) {
                tiers.add(
                        member.path("tier").asText()
                                + " "
                                + member.path("from").asText()
                                + " "
                                + member.path("until").asText());
            }
        }
        return tiers;
    }

    private static UUID organization() {
        return idOf(imported(Hsds.organization()));
    }

    private static String membership(UUID organization, String tier) {
        return "{\"organization\":\"%s\",\"tier\":\"%s\",\"from\":\"2026-01-01\"}"
                .formatted(organization, tier);
    }
}
