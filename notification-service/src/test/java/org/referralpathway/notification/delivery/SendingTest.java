package org.referralpathway.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.referralpathway.notification.delivery.EventFixture.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.Topics;
import org.referralpathway.notification.testing.DirectoryStandIn;
import org.referralpathway.notification.testing.MailGate;
import org.referralpathway.notification.testing.Mailbox;

/// From an event on Kafka to a mail in the sink, through everything that may be away in between.
@QuarkusTest
@SuppressWarnings("NullAway.Init") // the stand-ins are injected by Surroundings
class SendingTest {
    @Inject Rows rows;
    @Inject Notifications notifications;
    @Inject SendNotification sending;
    @Inject SenderSettings settings;
    DirectoryStandIn directory;
    MailGate gate;

    @AfterEach
    void theMailServerIsBack() {
        gate.reopen();
    }

    @Test
    void oneEventBecomesOneMailThatSaysWhatHappenedAndWhereToLook() {
        var event = event();
        var mailbox = known(event);

        event.happens("delivered");

        soon().until(() -> rows.messagesOf(event).equals(List.of("sent")));
        assertThat(mailbox.mails()).hasSize(1);
        var mail = mailbox.mails().getFirst();
        assertThat(mail.subject()).isEqualTo("The help you asked for has been given");
        assertThat(mail.text()).contains("https://portal.example/referrals/" + event.referral());
    }

    @Test
    void theSameEventDeliveredTwiceBecomesOneMail() {
        var event = event();
        var mailbox = known(event);

        event.happens("delivered").happens("delivered");
        followedByAnotherOf(event);

        assertThat(rows.messagesOf(event)).hasSize(1);
        soon().until(() -> rows.messagesOf(event).equals(List.of("sent")));
        assertThat(mailbox.mails()).hasSize(1);
    }

    @Test
    void thePartiesOfAnAgreementAndItsCoordinatorsHearThatItEnds() {
        var event = event();
        var party = address();
        var coordinator = address();
        directory.knows(event.providers(), Map.of(UUID.randomUUID(), party));
        directory.knows(event.coordinators(), Map.of(UUID.randomUUID(), coordinator));

        event.ends(30);

        soon().until(() -> rows.messagesOf(event).equals(List.of("sent", "sent")));
        assertThat(new Mailbox(party).mails().getFirst().text())
                .contains("https://portal.example/agreements");
        assertThat(mailsTo(coordinator)).isEqualTo(1);
    }

    @Test
    void thePartiesOfAnAgreementHearThatItIsToBeLookedAtAgain() {
        var event = event();
        var party = address();
        directory.knows(event.providers(), Map.of(UUID.randomUUID(), party));

        event.isToBeReviewed(0);

        soon().until(() -> rows.messagesOf(event).contains("sent"));
        assertThat(new Mailbox(party).mails().getFirst().text())
                .contains("to look again", "https://portal.example/agreements");
    }

    @Test
    void aPartyThatIsAskedToSignGetsALinkThatNeedsNoSignIn() {
        var event = event();
        var party = address();
        directory.knows(event.providers(), Map.of(UUID.randomUUID(), party));

        event.isToBeSigned();

        soon().until(() -> rows.messagesOf(event).equals(List.of("sent")));
        assertThat(new Mailbox(party).mails().getFirst().text())
                .contains("https://portal.example/sign/" + DirectoryStandIn.SECRET);
    }

    @Test
    void aGroupAnswersByALinkThatNeedsNoSignIn() {
        var event = event();
        var group = address();
        directory.knows(event.providers(), Map.of(UUID.randomUUID(), group));

        event.happens("offered");

        soon().until(() -> rows.messagesOf(event).equals(List.of("sent")));
        assertThat(new Mailbox(group).mails().getFirst().text())
                .contains("https://portal.example/answer/" + DirectoryStandIn.SECRET)
                .doesNotContain(event.referral().toString());
    }

    /// A mail with a link says no code, a mail with a code opens nothing.
    @Test
    void aCodeComesInAMailOfItsOwn() {
        var event = event();
        var group = address();
        directory.knows(event.providers(), Map.of(UUID.randomUUID(), group));

        event.happens("code-wanted");

        soon().until(() -> rows.messagesOf(event).equals(List.of("sent")));
        assertThat(new Mailbox(group).mails().getFirst().text())
                .contains(DirectoryStandIn.CODE)
                .doesNotContain("https://");
    }

    @Test
    void eachMemberOfTheAudienceGetsAMail() {
        var event = event();
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        var members = Map.of(first, address(), second, address());
        directory.knows(event.providers(), members);

        event.happens("offered");

        soon().until(() -> rows.messagesOf(event).equals(List.of("sent")));
        assertThat(members.values()).allSatisfy(it -> assertThat(mailsTo(it)).isEqualTo(1));
        assertThat(eventsOf(event)).hasSize(2);
    }

    @Test
    void aNeedThatIsOpenedIsToldToTheCoordinators() {
        var event = event();
        var coordinator = address();
        directory.knows(event.coordinators(), Map.of(UUID.randomUUID(), coordinator));

        event.needHappens("opened");

        soon().until(() -> mailsTo(coordinator) == 1);
        assertThat(new Mailbox(coordinator).mails().getFirst().text())
                .contains("https://portal.example/needs/" + event.referral());
    }

    @Test
    void whileTheDirectoryIsAwayTheMailWaits() {
        var event = event();
        var mailbox = known(event);
        directory.awayFor(event.referrer());

        event.happens("delivered");
        soon().until(() -> directory.timesAsked(event.referrer()) > 2);
        assertThat(rows.messagesOf(event)).noneMatch("sent"::equals);
        directory.backFor(event.referrer());

        soon().until(() -> rows.messagesOf(event).equals(List.of("sent")));
        assertThat(mailbox.mails()).hasSize(1);
    }

    @Test
    void whileTheMailServerIsAwayTheMailWaits() {
        var event = event();
        var mailbox = known(event);
        gate.shut();

        event.happens("delivered");
        soon().until(() ->
                rows.deliveriesOf(event).contains("temporary-failure mail-server-unreachable"));
        gate.reopen();

        soon().until(() -> rows.messagesOf(event).equals(List.of("sent")));
        assertThat(mailbox.mails()).hasSize(1);
    }

    @Test
    void aMailServerThatNeverComesBackIsGivenUp() {
        var event = event();
        var mailbox = known(event);
        gate.shut();

        event.happens("delivered");
        soon().until(() ->
                rows.messagesOf(event).contains("permanent-failure mail-server-unreachable"));
        gate.reopen();

        assertThat(mailbox.mails()).isEmpty();
        assertThat(theEventOf(event).path("status").asText()).isEqualTo("permanent-failure");
    }

    @Test
    void aMailWhoseAnswerGotLostIsSentAgainUnderTheSameName() {
        var event = event();
        var mailbox = known(event);
        gate.loseTheNextAnswer();

        event.happens("delivered");

        soon().until(() -> rows.messagesOf(event).equals(List.of("sent")));
        assertThat(mailbox.mails())
                .hasSize(2)
                .extracting(Mailbox.Received::messageId)
                .containsOnly(
                        "<"
                                + theEventOf(event).path("delivery").asText()
                                + "@notification.referralpathway.org>");
    }

    @Test
    void aMessageForNobodyEndsAndSaysSo() {
        var event = event();

        event.happens("delivered");

        soon().until(() -> rows.messagesOf(event).contains("permanent-failure no-address"));
        assertThat(theEventOf(event).path("reason").asText()).isEqualTo("no-address");
    }

    @Test
    void aRefusedMailboxEndsItsDeliveryAndNotTheOthers() {
        var event = event();
        var gone = address();
        var there = address();
        var alsoThere = UUID.randomUUID();
        directory.knows(event.providers(), Map.of(event.user(), gone, alsoThere, there));
        gate.refuse(gone);

        event.happens("offered");

        soon().until(() -> rows.messagesOf(event).equals(List.of("sent")));
        assertThat(rows.deliveriesOf(event))
                .containsExactlyInAnyOrder("sent", "permanent-failure mailbox-refused");
        assertThat(mailsTo(there)).isEqualTo(1);
    }

    @Test
    void aPoisonMessageIsPutAsideAndTheNextIsSent() {
        var event = event();
        var next = event.next(event.user());
        var mailbox = known(event);

        event.comesAs("{\"referral\":\"%s\"}".formatted(event.referral()));
        next.happens("delivered");

        soon().until(() -> mailbox.mails().size() == 1);
        assertThat(Topics.read("referral.referral.v1.notification.dlq"))
                .filteredOn(it -> it.key().equals(event.referral().toString()))
                .extracting(it -> Topics.header(it, "dlq-reason"))
                .containsExactly("unreadable-referrerUser");
    }

    @Test
    void aFactThatNobodyHereKnowsIsPassedOver() {
        var event = event();
        var mailbox = known(event);

        event.happens("praised");
        followedByAnotherOf(event);

        assertThat(rows.messagesOf(event)).isEmpty();
        assertThat(mailbox.mails()).isEmpty();
    }

    @Test
    void twoSendersSendEachMailOnce() throws InterruptedException {
        var events = Stream.generate(EventFixture::event).limit(60).toList();
        var mailboxes = new HashMap<EventFixture, Mailbox>();
        events.forEach(event -> mailboxes.put(event, known(event)));
        var second = new Sender(notifications, sending, settings);
        Thread.ofPlatform().daemon().start(second);

        events.forEach(event -> event.happens("delivered"));

        soon().until(() -> events.stream().allMatch(it -> rows.messagesOf(it).contains("sent")));
        second.stop();
        assertThat(mailboxes.values()).allSatisfy(it -> assertThat(it.mails()).hasSize(1));
    }

    private Mailbox known(EventFixture event) {
        var mailbox = new Mailbox(address());
        directory.knows(event.referrer(), Map.of(event.user(), mailbox.address()));
        return mailbox;
    }

    /// When a later event of the same referral has led to its mail, the earlier ones have been
    /// read; mails leave side by side, so theirs may still be on the way.
    private void followedByAnotherOf(EventFixture event) {
        var last = event.next(UUID.randomUUID());
        var mailbox = known(last);
        last.happens("started");
        soon().until(() -> mailbox.mails().size() == 1);
    }

    private static String address() {
        return UUID.randomUUID() + "@example.org";
    }

    private static int mailsTo(String address) {
        return new Mailbox(address).mails().size();
    }

    private JsonNode theEventOf(EventFixture event) {
        soon().until(() -> eventsOf(event).size() == 1);
        return eventsOf(event).getFirst();
    }

    /// What was told of the deliveries that an event led to.
    private List<JsonNode> eventsOf(EventFixture event) {
        var ids = rows.texts("select id::text from notification where event_id = ?", event.id());
        return Topics.read("notification.delivery.v1").stream()
                .map(record -> json(record.value()))
                .filter(data -> ids.contains(data.path("notification").asText()))
                .toList();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50));
    }
}
