package org.referralpathway.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.referralpathway.notification.message.ReferralMessages.messagesFor;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.referralpathway.notification.message.ReferralEvent.Accepted;
import org.referralpathway.notification.message.ReferralEvent.Closed;
import org.referralpathway.notification.message.ReferralEvent.Declined;
import org.referralpathway.notification.message.ReferralEvent.Delivered;
import org.referralpathway.notification.message.ReferralEvent.Held;
import org.referralpathway.notification.message.ReferralEvent.NeedOpened;
import org.referralpathway.notification.message.ReferralEvent.NotDelivered;
import org.referralpathway.notification.message.ReferralEvent.Offered;
import org.referralpathway.notification.message.ReferralEvent.Received;
import org.referralpathway.notification.message.ReferralEvent.Resumed;
import org.referralpathway.notification.message.ReferralEvent.Started;
import org.referralpathway.notification.message.ReferralEvent.Superseded;
import org.referralpathway.notification.message.ReferralEvent.Withdrawn;
import org.referralpathway.notification.template.Template;

class ReferralMessagesTest {
    private static final UUID REFERRAL = UUID.randomUUID();
    private static final UUID NEED = UUID.randomUUID();
    private static final UUID USER = UUID.randomUUID();
    private static final UUID GROUP = UUID.randomUUID();
    private static final UUID PARTNERSHIP = UUID.randomUUID();
    private static final Audience REFERRER = Audience.user(USER);
    private static final Audience PROVIDERS = Audience.providersOf(GROUP);
    private static final Audience COORDINATORS = Audience.coordinatorsOf(PARTNERSHIP);

    @Test
    void theGroupHearsOfWhatItMustAnswerOrStop() {
        assertThat(messagesFor(new Offered(REFERRAL, GROUP)))
                .containsExactly(
                        new Message(PROVIDERS, Template.REFERRAL_OFFERED, About.answer(REFERRAL)));
        assertThat(messagesFor(new Withdrawn(REFERRAL, GROUP)))
                .isEqualTo(of(PROVIDERS, Template.REFERRAL_WITHDRAWN));
        assertThat(messagesFor(new Superseded(REFERRAL, GROUP)))
                .isEqualTo(of(PROVIDERS, Template.REFERRAL_SUPERSEDED));
    }

    @Test
    void theReferrerHearsOfEachStep() {
        assertThat(messagesFor(new Received(REFERRAL, USER)))
                .isEqualTo(of(REFERRER, Template.REFERRAL_RECEIVED));
        assertThat(messagesFor(new Started(REFERRAL, USER)))
                .isEqualTo(of(REFERRER, Template.REFERRAL_STARTED));
        assertThat(messagesFor(new Held(REFERRAL, USER)))
                .isEqualTo(of(REFERRER, Template.REFERRAL_HELD));
        assertThat(messagesFor(new Resumed(REFERRAL, USER)))
                .isEqualTo(of(REFERRER, Template.REFERRAL_RESUMED));
        assertThat(messagesFor(new Delivered(REFERRAL, USER)))
                .isEqualTo(of(REFERRER, Template.REFERRAL_DELIVERED));
    }

    /// Whoever sent somebody learns what came of it, whoever closed it.
    @Test
    void theEndIsToldToBothSides() {
        assertThat(messagesFor(new Closed(REFERRAL, USER, GROUP)))
                .containsExactly(
                        message(REFERRER, Template.REFERRER_CLOSED),
                        message(PROVIDERS, Template.REFERRAL_CLOSED));
    }

    @Test
    void anAcceptanceIsToldToBothSides() {
        assertThat(messagesFor(new Accepted(REFERRAL, USER, GROUP)))
                .containsExactly(
                        message(REFERRER, Template.REFERRAL_ACCEPTED),
                        new Message(PROVIDERS, Template.GROUP_ACCEPTED, About.answer(REFERRAL)));
    }

    @Test
    void whatHasNobodyAnyMoreIsToldToReferrerAndCoordinators() {
        assertThat(messagesFor(new Declined(REFERRAL, USER, PARTNERSHIP)))
                .containsExactly(
                        message(REFERRER, Template.REFERRAL_DECLINED),
                        message(COORDINATORS, Template.COORDINATOR_REFERRAL_DECLINED));
        assertThat(messagesFor(new NotDelivered(REFERRAL, USER, PARTNERSHIP)))
                .containsExactly(
                        message(REFERRER, Template.REFERRAL_NOT_DELIVERED),
                        message(COORDINATORS, Template.COORDINATOR_REFERRAL_NOT_DELIVERED));
    }

    @Test
    void aQuestionAnAnswerAndAProposalGoToWhoseTurnItIs() {
        assertThat(messagesFor(new ReferralEvent.Asked(REFERRAL, USER, GROUP, true)))
                .containsExactly(
                        new Message(PROVIDERS, Template.GROUP_ASKED, About.answer(REFERRAL)));
        assertThat(messagesFor(new ReferralEvent.Asked(REFERRAL, USER, GROUP, false)))
                .isEqualTo(of(REFERRER, Template.REFERRAL_ASKED));
        assertThat(messagesFor(new ReferralEvent.Answered(REFERRAL, USER, GROUP, true)))
                .containsExactly(
                        new Message(PROVIDERS, Template.GROUP_ANSWERED, About.answer(REFERRAL)));
        assertThat(messagesFor(new ReferralEvent.Proposed(REFERRAL, USER, GROUP, false)))
                .isEqualTo(of(REFERRER, Template.REFERRAL_PROPOSED));
    }

    @Test
    void aClockRemindsWhoseTurnItIsAndTellsBothSidesWhenItHasRunOut() {
        assertThat(messagesFor(new ReferralEvent.Reminder(REFERRAL, USER, GROUP, true, false)))
                .containsExactly(
                        new Message(PROVIDERS, Template.GROUP_REMINDER, About.answer(REFERRAL)));
        assertThat(messagesFor(new ReferralEvent.Reminder(REFERRAL, USER, GROUP, true, true)))
                .containsExactly(
                        new Message(PROVIDERS, Template.GROUP_OUTCOME_DUE, About.answer(REFERRAL)));
        assertThat(messagesFor(new ReferralEvent.Reminder(REFERRAL, USER, GROUP, false, false)))
                .isEqualTo(of(REFERRER, Template.REFERRAL_REMINDER));
        assertThat(messagesFor(new ReferralEvent.Late(REFERRAL, USER, PARTNERSHIP)))
                .containsExactly(
                        message(REFERRER, Template.REFERRAL_LATE),
                        message(COORDINATORS, Template.COORDINATOR_REFERRAL_LATE));
        assertThat(messagesFor(new ReferralEvent.Expired(REFERRAL, USER, GROUP, PARTNERSHIP)))
                .containsExactly(
                        message(REFERRER, Template.REFERRAL_EXPIRED),
                        message(PROVIDERS, Template.GROUP_EXPIRED),
                        message(COORDINATORS, Template.COORDINATOR_REFERRAL_EXPIRED));
    }

    @Test
    void whatCannotWaitIsToldToTheWorkerAndTheCoordinators() {
        assertThat(messagesFor(new ReferralEvent.DeliveryMissed(REFERRAL, USER, PARTNERSHIP)))
                .containsExactly(
                        message(REFERRER, Template.DELIVERY_MISSED),
                        message(COORDINATORS, Template.DELIVERY_MISSED));
        assertThat(messagesFor(new ReferralEvent.ConcernRaised(REFERRAL, USER, PARTNERSHIP)))
                .containsExactly(
                        message(REFERRER, Template.CONCERN_RAISED),
                        message(COORDINATORS, Template.CONCERN_RAISED));
        assertThat(messagesFor(new ReferralEvent.SharingEnded(REFERRAL, GROUP)))
                .isEqualTo(of(PROVIDERS, Template.REFERRAL_SHARING_ENDED));
        assertThat(messagesFor(new ReferralEvent.AnswerUndone(REFERRAL, USER, PARTNERSHIP)))
                .containsExactly(
                        message(REFERRER, Template.REFERRAL_ANSWER_UNDONE),
                        message(COORDINATORS, Template.REFERRAL_ANSWER_UNDONE));
        assertThat(messagesFor(new ReferralEvent.AnswerRecorded(REFERRAL, GROUP)).getFirst())
                .extracting(Message::template)
                .isEqualTo(Template.GROUP_ANSWER_RECORDED);
    }

    @Test
    void aNewNeedIsToldToTheCoordinators() {
        assertThat(messagesFor(new NeedOpened(NEED, PARTNERSHIP)))
                .containsExactly(new Message(COORDINATORS, Template.NEED_OPENED, About.need(NEED)));
    }

    /// Whoever was never asked has not changed their mind.
    @Test
    void theEndOfAnEmergencyIsNoChangeOfMind() {
        assertThat(messagesFor(new ReferralEvent.EmergencyOver(REFERRAL, GROUP)).getFirst())
                .extracting(Message::template)
                .isEqualTo(Template.REFERRAL_EMERGENCY_OVER);
    }

    @Test
    void aNeedThatNobodyReadsIsToldToWhoPostedItToo() {
        assertThat(messagesFor(new ReferralEvent.NeedUnread(NEED, USER, PARTNERSHIP)))
                .containsExactly(
                        new Message(REFERRER, Template.NEED_UNREAD, About.need(NEED)),
                        new Message(
                                COORDINATORS, Template.COORDINATOR_NEED_UNREAD, About.need(NEED)));
    }

    @Test
    void theLinkOpensThePageOfWhatItIsAbout() {
        assertThat(About.referral(REFERRAL).path()).isEqualTo("/referrals/" + REFERRAL);
        assertThat(About.need(NEED).path()).isEqualTo("/needs/" + NEED);
    }

    private static List<Message> of(Audience audience, Template template) {
        return List.of(message(audience, template));
    }

    private static Message message(Audience audience, Template template) {
        return new Message(audience, template, About.referral(REFERRAL));
    }
}
