package org.referralpathway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.referralpathway.local.Root;
import org.referralpathway.local.Topics;

/// `deploy/docs/asyncapi.yaml` says of every topic what is on it. It points at the schemas that the
/// services publish, so it can only be wrong by pointing nowhere or by forgetting a topic.
class AsyncApiTest {
    private static final Path DOCUMENT = Root.find().resolve("deploy/docs/asyncapi.yaml");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS =
            JsonSchemaFactory.getInstance(VersionFlag.V202012);

    @Test
    void everyTopicIsDescribedAndNothingElse() {
        assertThat(topics().map(channel -> channel.path("address").asText()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Topics.STATE.stream(), Topics.FACTS.stream()).toList());
    }

    @Test
    void whatIsSaidToBeCompactedIs() {
        assertThat(topics().filter(c -> c.at("/bindings/$ref").asText().endsWith("/state")))
                .extracting(channel -> channel.path("address").asText())
                .containsExactlyInAnyOrderElementsOf(Topics.STATE);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void theSchemaIsOneAndTheExampleBesideItIsValid(JsonNode channel) {
        var schema = schema(channel);
        for (var example : message(channel).path("examples")) {
            assertThat(schema.validate(file(example.path("payload")))).isEmpty();
        }
        assertThat(message(channel).path("examples")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void anEventWithoutASequenceIsRefused(JsonNode channel) {
        var example = file(message(channel).path("examples").path(0).path("payload"));
        ((ObjectNode) example).remove("sequence");
        assertThat(schema(channel).validate(example)).isNotEmpty();
    }

    /// The channels with a fixed address; dead letters have one for each consumer.
    static Stream<JsonNode> topics() {
        return elements(read(new YAMLMapper(), DOCUMENT).path("channels"))
                .filter(channel -> channel.path("parameters").isMissingNode());
    }

    private static JsonNode message(JsonNode channel) {
        return elements(channel.path("messages")).findFirst().orElseThrow();
    }

    private static JsonSchema schema(JsonNode channel) {
        var json = file(message(channel).at("/payload/schema"));
        var metaSchema = SCHEMAS.getSchema(SchemaLocation.of(SchemaId.V202012));
        assertThat(metaSchema.validate(json)).as("mistakes in the schema").isEmpty();
        return SCHEMAS.getSchema(json);
    }

    private static JsonNode file(JsonNode reference) {
        return read(JSON, DOCUMENT.resolveSibling(reference.path("$ref").asText()).normalize());
    }

    private static JsonNode read(ObjectMapper mapper, Path file) {
        try {
            return mapper.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }
}
