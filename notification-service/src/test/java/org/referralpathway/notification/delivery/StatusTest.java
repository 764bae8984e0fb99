package org.referralpathway.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.referralpathway.notification.delivery.Status.CREATED;
import static org.referralpathway.notification.delivery.Status.PERMANENT_FAILURE;
import static org.referralpathway.notification.delivery.Status.SENDING;
import static org.referralpathway.notification.delivery.Status.SENT;
import static org.referralpathway.notification.delivery.Status.TECHNICAL_FAILURE;
import static org.referralpathway.notification.delivery.Status.TEMPORARY_FAILURE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatusTest {
    @Test
    void aMessageIsOpenWhileOneOfItsDeliveriesIs() {
        assertThat(Status.together(List.of(SENT, CREATED))).isEqualTo(SENDING);
        assertThat(Status.together(List.of(TEMPORARY_FAILURE, PERMANENT_FAILURE)))
                .isEqualTo(SENDING);
        assertThat(Status.together(List.of())).isEqualTo(SENDING);
    }

    @Test
    void aMessageThatReachedSomebodyIsSent() {
        assertThat(Status.together(List.of(PERMANENT_FAILURE, SENT))).isEqualTo(SENT);
    }

    @Test
    void aMessageThatReachedNobodyIsAsBadAsItsWorstDelivery() {
        assertThat(Status.together(List.of(PERMANENT_FAILURE))).isEqualTo(PERMANENT_FAILURE);
        assertThat(Status.together(List.of(PERMANENT_FAILURE, TECHNICAL_FAILURE)))
                .isEqualTo(TECHNICAL_FAILURE);
    }

    @ParameterizedTest
    @EnumSource
    void everyStatusReadsBackFromItsWord(Status status) {
        assertThat(Status.of(status.code())).isEqualTo(status);
        assertThat(status.code()).matches("[a-z]+(-[a-z]+)?");
    }
}
