package org.referralpathway.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Holds this service's reading of events against what the referral service publishes about them.
class ProducerContractTest {
    private static final Path PRODUCER = Path.of("../referral-service/src/main/resources/events");
    private static final Path DIRECTORY = Path.of("../directory-service/src/main/resources/events");
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "offered",
                "received",
                "accepted",
                "declined",
                "started",
                "held",
                "resumed",
                "delivered",
                "not-delivered",
                "closed",
                "withdrawn",
                "superseded"
            })
    void everyFactOfAReferralCanBeReadFromTheProducersExample(String fact) throws IOException {
        var data = example("referral.referral.v1");

        var event =
                ReferralEventDecoder.decode("org.referralpathway.referral." + fact + ".v1", data);

        assertThat(event).isPresent();
        assertThat(ReferralMessages.messagesFor(event.orElseThrow()))
                .allSatisfy(message ->
                        assertThat(message.about().id())
                                .hasToString(data.path("referral").asText()));
    }

    @Test
    void anOpenedNeedCanBeReadFromTheProducersExample() throws IOException {
        var data = example("referral.need.v1");

        var event = ReferralEventDecoder.decode("org.referralpathway.need.opened.v1", data);

        assertThat(event).isPresent();
    }

    @Test
    void whatTheDirectoryTellsCanBeReadFromItsExamples() throws IOException {
        var quiet =
                ListingQuiet.decode(
                        "org.referralpathway.service.confirmation-due.v1",
                        example(DIRECTORY, "directory.freshness.v1"));
        var ends =
                AgreementDue.decode(
                        "org.referralpathway.agreement.expiry-due.v1",
                        example(DIRECTORY, "directory.agreement-due.v1"));

        var sign =
                SignatureAsked.decode(
                        "org.referralpathway.agreement.signature-asked.v1",
                        example(DIRECTORY, "directory.signature.v1"));

        assertThat(sign.orElseThrow().messages()).hasSize(1);
        assertThat(quiet.orElseThrow().messages()).hasSize(2);
        assertThat(ends.orElseThrow().messages()).hasSize(2);
    }

    private static JsonNode example(String topic) throws IOException {
        return example(PRODUCER, topic);
    }

    /// The data of the example, which must also be what the producer's own schema says.
    private static JsonNode example(Path producer, String topic) throws IOException {
        var example = producer.resolve(topic + ".example.json");
        var read = JSON.readTree(example.toFile());
        var data = read.has("data") ? read.path("data") : read;
        var schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(
                                JSON.readTree(producer.resolve(topic + ".schema.json").toFile()));
        assertThat(schema.validate(data)).isEmpty();
        return data;
    }
}
