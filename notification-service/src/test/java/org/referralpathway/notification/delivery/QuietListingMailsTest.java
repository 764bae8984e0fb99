package org.referralpathway.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.referralpathway.notification.delivery.EventFixture.event;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.referralpathway.notification.testing.DirectoryStandIn;
import org.referralpathway.notification.testing.Mailbox;

/// Who hears of a listing that nobody has given a sign for.
@QuarkusTest
@SuppressWarnings("NullAway.Init") // the stand-in is injected by Surroundings
class QuietListingMailsTest {
    @Inject Rows rows;
    DirectoryStandIn directory;

    @Test
    void aQuietListingsGroupGetsALinkThatNeedsNoSignInAndItsCoordinatorsTheList() {
        var event = event();
        var group = address();
        var coordinator = address();
        directory.knows(event.providers(), Map.of(UUID.randomUUID(), group));
        directory.knows(event.coordinators(), Map.of(UUID.randomUUID(), coordinator));

        event.isQuiet("asked-again");

        soon().until(() -> rows.messagesOf(event).equals(List.of("sent", "sent")));
        assertThat(new Mailbox(group).mails().getFirst().text())
                .contains("https://portal.example/confirm/" + DirectoryStandIn.SECRET);
        assertThat(new Mailbox(coordinator).mails().getFirst().text())
                .contains("https://portal.example/listings/quiet")
                .doesNotContain(DirectoryStandIn.SECRET);
    }

    @Test
    void aGroupHearsWhenItsListingRanksLowerAndItsCoordinatorsTooWhenItIsHidden() {
        var lower = event();
        var group = address();
        directory.knows(lower.providers(), Map.of(UUID.randomUUID(), group));
        lower.isQuiet("demoted");
        soon().until(() -> rows.messagesOf(lower).equals(List.of("sent")));
        assertThat(mailsTo(group)).isEqualTo(1);

        var hidden = event();
        var coordinator = address();
        var hiddenGroup = address();
        directory.knows(hidden.providers(), Map.of(UUID.randomUUID(), hiddenGroup));
        directory.knows(hidden.coordinators(), Map.of(UUID.randomUUID(), coordinator));
        hidden.isQuiet("hidden");
        soon().until(() -> rows.messagesOf(hidden).equals(List.of("sent", "sent")));
        assertThat(new Mailbox(hiddenGroup).mails().getFirst().text())
                .contains("https://portal.example/confirm/" + DirectoryStandIn.SECRET);
        assertThat(mailsTo(coordinator)).isEqualTo(1);
    }

    @Test
    void aGroupThatWasAskedThisMonthHearsNoMoreAndItsCoordinatorsDo() {
        var event = event();
        var coordinator = address();
        directory.knows(event.coordinators(), Map.of(UUID.randomUUID(), coordinator));

        event.isQuiet("asked-again", false);

        soon().until(() -> rows.messagesOf(event).equals(List.of("sent")));
        assertThat(mailsTo(coordinator)).isEqualTo(1);
    }

    @Test
    void nobodyIsAskedAboutAListingThatIsGone() {
        var event = event();
        directory.isGone(event.referral());

        event.isQuiet("asked");

        soon().until(() ->
                rows.messagesOf(event).equals(List.of("technical-failure subject-gone")));
    }

    private static String address() {
        return UUID.randomUUID() + "@example.org";
    }

    private static int mailsTo(String address) {
        return new Mailbox(address).mails().size();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50));
    }
}
