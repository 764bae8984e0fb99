package org.referralpathway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A power cut at the worst moment.
class KillTest {
    @Test
    void anAcceptanceThatWasAnsweredIsToldOnceEvenIfTheServiceDiesAtOnce() {
        var story = Story.offered();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Mails.subjects(story.group.email(), story.referral).size() == 1);

        // The broker is away, so that the relay has nowhere to go before the service dies
        Running.platform().stop("kafka");
        story.group.move(story.referral, "accept", Map.of()).statusCode(200);
        Running.platform().kill("referral");
        Running.platform().restart("kafka");
        Running.platform().restart("referral");

        await().atMost(Duration.ofSeconds(90))
                .until(() -> Topic.about("referral.referral.v1", story.referral).size() == 2);
        await().atMost(Duration.ofSeconds(90))
                .until(() -> !Mails.subjects(story.worker.email(), story.referral).isEmpty());
        story.toTheEnd();
        await().atMost(Duration.ofSeconds(90))
                .until(() -> Topic.about("referral.referral.v1", story.referral).size() == 5);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(Mails.subjects(story.worker.email(), story.referral))
                                .hasSize(4)
                                .doesNotHaveDuplicates());
        assertThat(
                        Topic.about("referral.referral.v1", story.referral).stream()
                                .map(Topic::sequence))
                .containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void whileTheDirectoryIsStoppedReferralsGoOn() {
        Copies.awaitCaughtUp();
        Running.platform().stop("directory");
        try {
            var story = Story.offeredWithoutWaiting();
            story.accept();
            story.toTheEnd();
        } finally {
            Running.platform().restart("directory");
        }
    }
}
