package org.referralpathway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import org.referralpathway.local.Root;

/// Events against what their producers publish.
final class EventSchemas {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EventSchemas() {}

    static void assertValid(String topic, String data) {
        var service = topic.substring(0, topic.indexOf('.')) + "-service";
        var file =
                Root.find()
                        .resolve(service + "/src/main/resources/events/" + topic + ".schema.json");
        try {
            var schema =
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(Files.readString(file));
            assertThat(schema.validate(JSON.readTree(data))).as(topic).isEmpty();
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON on " + topic, e);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
