package org.referralpathway.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.referralpathway.notification.delivery.EventFixture.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.referralpathway.notification.message.About;
import org.referralpathway.notification.message.Audience;
import org.referralpathway.notification.message.Message;
import org.referralpathway.notification.template.Template;
import org.referralpathway.notification.testing.DirectoryStandIn;
import org.referralpathway.notification.testing.Mailbox;

/// What a sender may still do when it was away for so long that another took its message, and what
/// happens to the messages of one that never comes back.
@QuarkusTest
@SuppressWarnings("NullAway.Init") // the stand-in is injected by Surroundings
class LostClaimTest {
    private static final Duration FAR = Duration.ofHours(1);

    @Inject Rows rows;
    @Inject Notifications notifications;
    @Inject Deliveries deliveries;
    @Inject InstantSource clock;
    DirectoryStandIn directory;

    @Test
    void theMessageOfASenderThatDiedIsSentWhenItsClaimEnds() {
        var event = event();
        var mailbox = new Mailbox(UUID.randomUUID() + "@example.org");
        directory.knows(event.referrer(), Map.of(event.user(), mailbox.address()));

        takenBy(event, UUID.randomUUID(), Duration.ofMillis(300));

        await().atMost(Duration.ofSeconds(10))
                .until(() -> rows.messagesOf(event).equals(List.of("sent")));
        assertThat(mailbox.mails()).hasSize(1);
    }

    @Test
    void theMessageOfASenderThatDiedWhileItSpokeToTheMailServerKeepsItsName() {
        var event = event();
        var mailbox = new Mailbox(UUID.randomUUID() + "@example.org");
        directory.knows(event.referrer(), Map.of(event.user(), mailbox.address()));
        var dead = takenBy(event, UUID.randomUUID(), FAR);
        var delivery = begun(dead, event);

        rows.change("update notification set due_at = ? where id = ?", now(), dead.id());

        await().atMost(Duration.ofSeconds(10)).until(() -> mailbox.mails().size() == 1);
        assertThat(mailbox.mails().getFirst().messageId()).startsWith("<" + delivery.id() + "@");
    }

    @Test
    void whoLostTheMessageStartsNothingMore() {
        var event = event();
        var late = takenBy(event, UUID.randomUUID(), FAR);
        var delivery = begun(late, event);
        takenOver(late);

        assertThat(deliveries.begin(late, delivery)).isFalse();
        assertThat(deliveries.open(late, List.of(event.user()))).isEmpty();
    }

    @Test
    void whoLostTheMessageCannotPutOffWhatItsSuccessorDoes() {
        var event = event();
        var late = takenBy(event, UUID.randomUUID(), FAR);
        var delivery = begun(late, event);
        takenOver(late);

        deliveries.putOff(late, delivery, "mail-server-unreachable");
        notifications.putOff(late, "recipients-waiting");

        assertThat(rows.messagesOf(event)).containsExactly("sending");
        assertThat(rows.deliveriesOf(event)).containsExactly("sending");
    }

    @Test
    void thatTheMailServerTookAMailIsTrueFromWhoeverSaysIt() {
        var event = event();
        var late = takenBy(event, UUID.randomUUID(), FAR);
        var delivery = begun(late, event);
        var successor = takenOver(late);

        deliveries.end(late, delivery, Status.SENT, null);
        deliveries.end(successor, delivery, Status.SENT, null);

        assertThat(deliveries.begin(successor, delivery)).isFalse();
        assertThat(rows.messagesOf(event)).containsExactly("sent");
        assertThat(rows.texts("select sequence from delivery where id = ?", delivery.id()))
                .containsExactly("1");
    }

    @Test
    void oneEventTellsAnAudienceOnceWhoeverBringsIt() {
        var event = event();
        takenBy(event, UUID.randomUUID(), FAR);

        add(event);

        assertThat(rows.messagesOf(event)).hasSize(1);
    }

    @Test
    void aTemplateThatThisReleaseDoesNotHaveIsOurOwnFault() {
        var event = event();
        takenBy(event, UUID.randomUUID(), FAR);

        rows.change(
                "update notification set template_version = 99, due_at = ? where event_id = ?",
                now(),
                event.id());

        await().atMost(Duration.ofSeconds(10))
                .until(() -> rows.messagesOf(event).contains("technical-failure no-such-template"));
    }

    /// A message that a sender of which nothing is heard has taken.
    private Notification takenBy(EventFixture event, UUID claim, Duration lease) {
        var due = Sql.time(clock.instant().plus(lease));
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    add(event);
                    rows.change(
                            """
                            update notification
                            set status = 'sending', claim = ?, due_at = ?, attempts = 1
                            where event_id = ?
                            """,
                            claim,
                            due,
                            event.id());
                });
        var id = rows.texts("select id from notification where event_id = ?", event.id());
        return notification(UUID.fromString(id.getFirst()), claim, event);
    }

    private void add(EventFixture event) {
        QuarkusTransaction.joiningExisting()
                .run(() ->
                        notifications.add(
                                event.id(),
                                List.of(
                                        new Message(
                                                Audience.user(event.user()),
                                                Template.REFERRAL_ACCEPTED,
                                                about(event)))));
    }

    private Delivery begun(Notification notification, EventFixture event) {
        var delivery = deliveries.open(notification, List.of(event.user())).getFirst();
        assertThat(deliveries.begin(notification, delivery)).isTrue();
        return delivery;
    }

    private Notification takenOver(Notification from) {
        var claim = UUID.randomUUID();
        rows.change("update notification set claim = ? where id = ?", claim, from.id());
        return new Notification(
                from.id(),
                claim,
                from.audience(),
                from.template(),
                from.templateVersion(),
                from.about(),
                from.attempts() + 1,
                from.createdAt());
    }

    private static Notification notification(UUID id, UUID claim, EventFixture event) {
        return new Notification(
                id,
                claim,
                Audience.user(event.user()),
                Template.REFERRAL_ACCEPTED.code(),
                Template.REFERRAL_ACCEPTED.version(),
                about(event),
                1,
                Instant.EPOCH);
    }

    private static About about(EventFixture event) {
        return new About(About.Kind.REFERRAL, event.referral());
    }

    private Object now() {
        return Sql.time(clock.instant());
    }
}
