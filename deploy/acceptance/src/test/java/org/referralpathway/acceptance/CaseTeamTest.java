package org.referralpathway.acceptance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.referralpathway.local.demo.Area;
import org.referralpathway.local.demo.Ids;

/// MISSION B row 3: a project team of a health board, a council and the third sector.
class CaseTeamTest {
    private final Actor steward = Actor.demo("stan-luton");
    private final Actor council = Actor.demo("alice-luton");
    private final Actor charity = Actor.demo("grace-luton");
    private final Actor board = account("nora-luton", "nhs");
    private final Actor seconded = account("callum-luton", "council");

    @Test
    void allThreeSeeThePlanNobodyElseDoesAndASecondmentEnds() {
        Copies.awaitCaughtUp();
        // Given a family's case with a team of three seats, two of them taken
        String opened =
                council.get("/v1/needs/" + Story.needOf(council))
                        .statusCode(200)
                        .extract()
                        .path("case");
        var team = "/v1/cases/" + opened + "/team";
        council.post(team, Map.of("seats", List.of("council", "health", "third-sector")))
                .statusCode(201);
        seat(team, "council", seconded);
        String id =
                council.get(team)
                        .body("complete", equalTo(false))
                        .body("vacant", contains("health", "third-sector"))
                        .extract()
                        .path("id");
        seat(team, "health", board);
        seat(team, "third-sector", charity);
        council.get(team).body("complete", equalTo(true));
        // When each of them writes whom they can link with
        for (var member : List.of(seconded, board, charity)) {
            member.post(
                            "/v1/teams/" + id + "/entries",
                            Map.of("kind", "can-link", "text", "Somebody " + member.username()))
                    .statusCode(201);
        }
        seconded.post(
                        "/v1/teams/" + id + "/entries",
                        Map.of("kind", "action", "text", "Ask about the ramp"))
                .statusCode(201);
        // Then all three see the plan, and nobody else of their organisations does
        for (var member : List.of(seconded, board, charity)) {
            member.get("/v1/teams/" + id)
                    .statusCode(200)
                    .body("person", equalTo("Jo Example"))
                    .body("entries.text", hasItem("Ask about the ramp"))
                    .body("entries.toHandOver", not(hasItem(true)));
        }
        council.get("/v1/teams/" + id).statusCode(404);
        account("nell-luton", "nhs").get("/v1/teams/" + id).statusCode(404);
        // When the council's secondment ends
        String member =
                council.get(team).extract().path("members.find { it.seat == 'council' }.id");
        council.post(team + "/members/" + member + "/end", Map.of()).statusCode(200);
        // Then that member's access is gone and their open action is there to be handed over
        seconded.get("/v1/teams/" + id).statusCode(404);
        seconded.get("/v1/teams").body("items", empty());
        board.get("/v1/teams/" + id)
                .body("team.complete", equalTo(false))
                .body("team.vacant", contains("council"))
                .body("entries.findAll { it.toHandOver }.text", contains("Ask about the ramp"));
    }

    private void seat(String team, String seat, Actor who) {
        council.post(team + "/members", Map.of("seat", seat, "user", who.id())).statusCode(201);
    }

    private Actor account(String username, String organization) {
        return Accounts.account(
                username, Ids.organization(Area.LUTON, organization), "referrer", steward);
    }
}
