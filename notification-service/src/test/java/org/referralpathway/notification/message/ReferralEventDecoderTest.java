package org.referralpathway.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.referralpathway.notification.message.ReferralEventDecoder.decode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralpathway.notification.message.ReferralEvent.Started;

class ReferralEventDecoderTest {
    private static final UUID REFERRAL = UUID.randomUUID();
    private static final UUID USER = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({"query-group, true", "query-referrer, false", "nonsense, false"})
    void theReasonSaysWhoseTurnItIs(String reason, boolean groups) {
        var group = UUID.randomUUID();
        var data =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("referral", REFERRAL.toString())
                        .put("referrerUser", USER.toString())
                        .put("providerOrganization", group.toString())
                        .put("reason", reason);

        assertThat(decode("org.referralpathway.referral.asked.v1", data))
                .contains(new ReferralEvent.Asked(REFERRAL, USER, group, groups));
    }

    @Test
    void readsOnlyWhatDecidesWhoIsTold() {
        var event = decode("org.referralpathway.referral.started.v1", data(USER.toString()));

        assertThat(event).contains(new Started(REFERRAL, USER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.referralpathway.referral.praised.v1",
                "org.referralpathway.referral.accepted.v2",
                "org.referralpathway.need.matched.v1",
                "com.example.referral.accepted.v1"
            })
    void passesOverATypeThatTellsNobodyAnything(String type) {
        assertThat(decode(type, data("unreadable"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "somebody", "1-2-3-4-5"})
    void cannotReadWhatDoesNotSayWho(String user) {
        assertThatThrownBy(() -> decode("org.referralpathway.referral.started.v1", data(user)))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("The event has no usable referrerUser");
    }

    private static JsonNode data(String user) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("referral", REFERRAL.toString())
                .put("referrerUser", user)
                .put("aFieldOfNextYear", 1);
    }
}
