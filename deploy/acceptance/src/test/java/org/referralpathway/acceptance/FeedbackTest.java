package org.referralpathway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// MISSION B, rows 9 and 23: feedback from where people go, and help that needs no group.
class FeedbackTest {
    @Test
    void everyClosedReferralHasAClosingMessageToWhoeverSentIt() {
        // Given three people who were sent to a group
        var stories = Stream.generate(Story::offered).limit(3).toList();
        // When the group helps and says what came of it, and the worker confirms
        stories.forEach(Story::accept);
        stories.forEach(Story::toTheEnd);
        // Then each of them has a closing message that was delivered, once
        for (var story : stories) {
            await().atMost(Duration.ofSeconds(90))
                    .untilAsserted(() ->
                            assertThat(Mails.subjects(story.worker.email(), story.referral))
                                    .containsOnlyOnce(
                                            "A referral of yours is closed: see what came of it"));
        }
    }

    @Test
    void helpFromFamilyIsAGoodEndingThatTheyAgreedTo() {
        // Given a need that nobody was asked for yet
        var worker = Actor.demo("alice-luton");
        String need = Story.needOf(worker);
        // When the conversation shows that a neighbour will do it
        var unasked = Map.<String, Object>of("ending", "own-network", "agreed", false);
        worker.change("/v1/needs/" + need, "end", unasked).statusCode(400);
        worker.change("/v1/needs/" + need, "end", Map.of("ending", "own-network", "agreed", true))
                .statusCode(200);
        // Then it counts as met from their own network, and no group was told anything
        worker.get("/v1/needs/" + need)
                .statusCode(200)
                .body("status", org.hamcrest.Matchers.equalTo("OWN_NETWORK"));
        List<Object> sent = worker.get("/v1/referrals?need=" + need).extract().path("items");
        assertThat(sent).isEmpty();
    }
}
