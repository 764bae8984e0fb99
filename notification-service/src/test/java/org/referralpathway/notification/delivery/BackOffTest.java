package org.referralpathway.notification.delivery;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private static final BackOff BACK_OFF = new BackOff(ofSeconds(1), ofMinutes(5));

    @Test
    void eachWaitIsTwiceTheOneBefore() {
        assertThat(BACK_OFF.after(1)).isEqualTo(ofSeconds(1));
        assertThat(BACK_OFF.after(2)).isEqualTo(ofSeconds(2));
        assertThat(BACK_OFF.after(9)).isEqualTo(ofSeconds(256));
    }

    @Test
    void noWaitIsLongerThanTheLongest() {
        assertThat(BACK_OFF.after(10)).isEqualTo(ofMinutes(5));
        assertThat(BACK_OFF.after(Integer.MAX_VALUE)).isEqualTo(ofMinutes(5));
    }

    @Test
    void theDefaultsGiveUpAfterAboutThreeDays() {
        var all = Duration.ZERO;
        for (var attempt = 1; attempt < 870; attempt++) {
            all = all.plus(BACK_OFF.after(attempt));
        }

        assertThat(all).isBetween(Duration.ofDays(2), Duration.ofDays(4));
    }
}
