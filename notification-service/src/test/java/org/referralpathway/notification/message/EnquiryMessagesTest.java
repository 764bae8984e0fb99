package org.referralpathway.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralpathway.notification.template.Template;

/// Who hears of a question to a public body, read from the producer's own example.
class EnquiryMessagesTest {
    private static final UUID ASKER = UUID.fromString("00000000-0000-7000-8000-000000000021");
    private static final UUID PARTNERSHIP = UUID.fromString("00000000-0000-7000-8000-000000000004");
    private static final UUID BODY = UUID.fromString("00000000-0000-7000-8000-000000000022");
    private static final UUID STAFF = UUID.fromString("00000000-0000-7000-8000-000000000024");

    @ParameterizedTest
    @CsvSource({
        "asked, ENQUIRY_ASKED",
        "routed, ENQUIRY_ASKED",
        "asked-again, ENQUIRY_ASKED",
        "reminder, ENQUIRY_REMINDER"
    })
    void thoseWhoSitAtTheDeskAreTold(String fact, Template template) throws IOException {
        assertThat(told(fact, example())).containsExactly(Audience.user(STAFF) + " " + template);
    }

    @Test
    void whereNobodySitsTheBodyIsToldAndWithoutADeskThoseWhoCoordinate() throws IOException {
        var empty = example();
        empty.putArray("staff");
        assertThat(told("asked", empty))
                .containsExactly(Audience.partnersOf(BODY) + " ENQUIRY_ASKED");
        empty.putNull("body");
        assertThat(told("asked", empty))
                .containsExactly(Audience.coordinatorsOf(PARTNERSHIP) + " ENQUIRY_ASKED");
        assertThat(told("late", empty))
                .containsExactly(
                        Audience.coordinatorsOf(PARTNERSHIP) + " ENQUIRY_LATE",
                        Audience.user(ASKER) + " ENQUIRY_LATE");
    }

    @Test
    void whoeverAskedHearsTheAnswerAndEverybodyThatItIsLate() throws IOException {
        assertThat(told("answered", example()))
                .containsExactly(Audience.user(ASKER) + " ENQUIRY_ANSWERED");
        assertThat(told("late", example()))
                .containsExactly(
                        Audience.user(STAFF) + " ENQUIRY_LATE",
                        Audience.user(ASKER) + " ENQUIRY_LATE",
                        Audience.coordinatorsOf(PARTNERSHIP) + " ENQUIRY_LATE");
        assertThat(told("closed", example())).isEmpty();
    }

    @Test
    void whoSitsAtAStatutoryDeskHearsThatSomebodyIsWorriedAndTheWorkerThatItWasTaken()
            throws IOException {
        var worry = example("referral.concern.v1");
        assertThat(said("concern.raised", worry))
                .containsExactly(Audience.user(STAFF) + " DESK_CONCERN");
        assertThat(said("concern.taken", worry))
                .containsExactly(
                        Audience.user(UUID.fromString(worry.path("referrerUser").asText()))
                                + " CONCERN_TAKEN");
        worry.putArray("staff");
        assertThat(said("concern.raised", worry)).isEmpty();
    }

    private static List<String> told(String fact, ObjectNode data) {
        return said("enquiry." + fact, data);
    }

    private static List<String> said(String fact, ObjectNode data) {
        var type = "org.referralpathway." + fact + ".v1";
        return ReferralEventDecoder.decode(type, data)
                .map(ReferralMessages::messagesFor)
                .orElse(List.of())
                .stream()
                .map(message -> message.audience() + " " + message.template())
                .toList();
    }

    private static ObjectNode example() throws IOException {
        return example("referral.enquiry.v1");
    }

    private static ObjectNode example(String topic) throws IOException {
        var file =
                Path.of("../referral-service/src/main/resources/events/" + topic + ".example.json");
        return (ObjectNode) new ObjectMapper().readTree(file.toFile());
    }
}
