package org.referralpathway.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.referralpathway.notification.template.Template;

/// What we publish about our events is what we send.
class PublishedEventTest {
    private static final Path EVENTS = Path.of("src/main/resources/events");
    private static final ObjectMapper JSON =
            new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @Test
    void theExampleIsWhatTheSchemaSays() throws IOException {
        assertThat(schema().validate(example())).isEmpty();
    }

    @Test
    void anEventHasTheFieldsOfTheExampleAndNoOthers() throws IOException {
        var event = JSON.<JsonNode>valueToTree(event(Status.SENT));

        assertThat(event.properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyElementsOf(
                        example().properties().stream().map(Map.Entry::getKey).toList());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.MATCH_ANY,
            names = {"SENT", "DELIVERED", ".*FAILURE"})
    void everyEndIsAnEventOfTheSchema(Status end) throws IOException {
        var event = JSON.<JsonNode>valueToTree(event(end));

        assertThat(schema().validate(event).isEmpty()).isEqualTo(end.isFinal());
    }

    @ParameterizedTest
    @EnumSource
    void everyTemplateHasANameThatTheSchemaAllows(Template template) {
        assertThat(template.code()).matches("[a-z]+(-[a-z]+)*");
    }

    private static DeliveryEvent event(Status end) {
        var at = Instant.parse("2026-05-26T08:00:00.123456Z");
        return new DeliveryEvent(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "referral-accepted",
                "email",
                end.code(),
                end == Status.SENT ? null : "no-address",
                1,
                at);
    }

    private static JsonNode example() throws IOException {
        return JSON.readTree(EVENTS.resolve(DeliveryEvent.TOPIC + ".example.json").toFile());
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        JSON.readTree(
                                EVENTS.resolve(DeliveryEvent.TOPIC + ".schema.json").toFile()));
    }
}
