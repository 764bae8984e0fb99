package org.referralpathway.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {
    @Test
    void theFirstLineIsTheSubject() {
        assertThat(Mail.parse("Subject: Good news\n\nHello,\n\nall is well.\n"))
                .isEqualTo(new Mail("Good news", "Hello,\n\nall is well.\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Hello", "Hello\n\nSubject: x", "Subject: x", "Subject: x\nBcc: y\n\nz"})
    void whatHasNoSubjectIsNoMail(String text) {
        assertThatThrownBy(() -> Mail.parse(text)).isInstanceOf(IllegalStateException.class);
    }
}
