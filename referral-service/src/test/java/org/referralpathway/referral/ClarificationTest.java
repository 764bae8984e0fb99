package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralpathway.kit.testing.ServiceTestResource;

/// Questions before an answer, and the waiting list.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
class ClarificationTest {
    @Test
    void aQuestionWaitsForTheOtherSideAndIsReadByBoth() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var referral = world.send(world.need("shopping"), group);

        World.move(group::member, referral, "ask", "{\"text\":\"Is there a lift?\"}")
                .statusCode(200)
                .body("status", equalTo("QUERY"))
                .body("reason", equalTo("query-referrer"))
                .body("allowedMoves.action", not(hasItem("answer")));
        World.move(group::member, referral, "answer", "{\"text\":\"Myself\"}")
                .statusCode(409)
                .body("type", endsWith("illegal-move"));
        world.worker()
                .get("/v1/referrals/" + referral)
                .then()
                .body("allowedMoves.action", hasItem("answer"));
        World.move(world::worker, referral, "answer", "{\"text\":\"Yes, to every floor\"}")
                .statusCode(200)
                .body("status", equalTo("RECEIVED"));

        group.member()
                .get("/v1/referrals/" + referral)
                .then()
                .body("messages.text", contains("Is there a lift?", "Yes, to every floor"))
                .body("messages.by", contains("PROVIDER", "REFERRER"))
                .body("history.move", contains(1, 3, 3));
        assertThat(
                        Copied.rows(
                                "select encode(text, 'escape') from referral_message where referral = '%s'"
                                        .formatted(referral)))
                .hasSize(2)
                .noneMatch(text -> text.contains("lift"));
    }

    @Test
    void theWorkerMayAskTheGroupToo() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var referral = world.send(world.need("shopping"), group);

        World.move(world::worker, referral, "ask", "{\"text\":\"Can you come at noon?\"}")
                .statusCode(200)
                .body("reason", equalTo("query-group"))
                .body("allowedMoves.action", not(hasItem("answer")));
        World.move(group::member, referral, "answer", "{\"text\":\"Yes\"}").statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is for Mrs. Canaryname",
                "Ask zebedee yourself",
                "Ring 01632-960 555",
                "At 1 canary walk, second floor",
                "near LU19ZA",
                "born 3.2.1941? 03/02/1941"
            })
    void anAnswerThatTellsWhoItIsIsRefused(String text) {
        var world = World.luton();
        var group = world.group("shopping", null);
        var referral = world.send(world.need("shopping"), group);
        World.move(group::member, referral, "ask", "{\"text\":\"Who?\"}").statusCode(200);

        World.move(world::worker, referral, "answer", "{\"text\":\"%s\"}".formatted(text))
                .statusCode(400)
                .body("errors.pointer", contains("/text"));
        group.member().get("/v1/referrals/" + referral).then().body("messages", hasSize(1));
    }

    @Test
    void whoeverWaitsLongerStandsBefore() {
        var world = World.luton();
        var group = world.group("shopping", 1);
        var first = world.send(world.need("shopping"), group);
        var second = world.send(world.need("shopping"), group);
        var day = LocalDate.now(ZoneOffset.UTC).plusDays(30);
        var wait = "{\"reviewOn\":\"%s\"}".formatted(day);

        World.move(group::member, first, "waitlist", wait)
                .statusCode(200)
                .body("status", equalTo("WAITLISTED"))
                .body("waitingPosition", equalTo(1))
                .body("reviewOn", equalTo(day.toString()));
        World.move(group::member, second, "waitlist", wait)
                .statusCode(200)
                .body("waitingPosition", equalTo(2));
        World.move(group::member, first, "accept", "{}").statusCode(200);
        world.worker().get("/v1/referrals/" + second).then().body("waitingPosition", equalTo(1));
        World.move(group::member, second, "accept", "{}")
                .statusCode(409)
                .body("type", endsWith("no-free-place"));
    }

    @Test
    void aPathwayThatKnowsNoWaitingListHasNone() {
        var world = World.luton();
        world.pathway("{\"waitlist\":false}");
        var group = world.group("shopping", null);
        var referral = world.send(world.need("shopping"), group);

        World.move(
                        group::member,
                        referral,
                        "waitlist",
                        "{\"reviewOn\":\"%s\"}"
                                .formatted(LocalDate.now(ZoneOffset.UTC).plusDays(7)))
                .statusCode(409)
                .body("type", endsWith("pathway-forbids"));
    }
}
