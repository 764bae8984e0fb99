package org.referralpathway.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.referralpathway.directory.testing.Hsds.idOf;
import static org.referralpathway.directory.testing.Imports.imported;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Events;
import org.referralpathway.directory.testing.Hsds;
import org.referralpathway.kit.testing.Topics;

/// What we publish is what our schemas say; the consumers' own tests read the same files.
@QuarkusTest
class EventSchemasTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "directory.organization.v1",
                "directory.service.v1",
                "directory.capacity.v1",
                "directory.partnership.v1",
                "directory.member.v1",
                "directory.freshness.v1",
                "directory.agreement.v1",
                "directory.agreement-due.v1",
                "directory.desk.v1",
                "directory.signature.v1"
            })
    void theExampleFitsItsSchema(String topic) throws IOException {
        try (var example = file(topic + ".example.json")) {
            assertThat(schema(topic).validate(new ObjectMapper().readTree(example))).isEmpty();
        }
    }

    @Test
    void everyEventThatIsSentFitsItsSchema() {
        var service = Hsds.service().put("maximum_age", 25);
        service.withArray("service_capacities").addObject().setAll(unlimited());
        imported(service);
        imported(Hsds.service().put("assured_date", "no date"));
        var organization = idOf(service.path("organization"));
        var partnership = UUID.randomUUID();
        var user = UUID.randomUUID();
        put(
                "/v1/partnerships/" + partnership,
                """
                {"name":"A","nation":"northern-ireland","members":[
                 {"organization":"%s","tier":"core","from":"2026-01-01","until":"2027-01-01"}]}\
                """
                        .formatted(organization));
        put(
                "/v1/members/" + user,
                """
                {"organization":"%s","teams":["%s"],"coordinates":["%s"],"from":"2026-01-01"}\
                """
                        .formatted(organization, UUID.randomUUID(), partnership));
        var desk = UUID.randomUUID();
        put(
                "/v1/desks/" + desk,
                """
                {"organization":"%s","name":"Housing","subjects":["rent"],"phone":"01632 960001",
                 "answersWithin":3,"listed":true}\
                """
                        .formatted(organization));
        Events.of("directory.desk.v1", desk, 1);
        Events.of("directory.service.v1", idOf(service), 1);
        Events.of("directory.partnership.v1", partnership, 1);
        Events.of("directory.member.v1", user, 1);

        for (var topic :
                new String[] {
                    "directory.organization.v1",
                    "directory.service.v1",
                    "directory.capacity.v1",
                    "directory.partnership.v1",
                    "directory.member.v1",
                    "directory.desk.v1"
                }) {
            var schema = schema(topic);
            var sent = Topics.read(topic);
            assertThat(sent).isNotEmpty();
            for (var record : sent) {
                assertThat(schema.validate(Events.data(record)))
                        .as(() -> topic + ": " + record.value())
                        .isEmpty();
                var fact = topic.replace("directory.", "").replace(".v1", ".changed.v1");
                assertThat(Topics.header(record, "ce_type"))
                        .isEqualTo("org.referralpathway." + fact);
                assertThat(Topics.header(record, "ce_subject")).isEqualTo(record.key());
            }
        }
    }

    @Test
    void noEventCarriesAContactOrAnAddress() {
        var service = Hsds.service().put("email", "canary@example.org");
        service.withArray("contacts")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .put("name", "Canary Bird");
        service.withObject("/organization").put("email", "canary@example.org");
        imported(service);

        var told = Events.records("directory.service.v1", idOf(service), 1).getLast().value();
        assertThat(told).doesNotContainIgnoringCase("canary").doesNotContain("Example Hall");
        var provider = idOf(service.path("organization"));
        assertThat(Events.records("directory.organization.v1", provider, 1).getLast().value())
                .doesNotContain("canary");
    }

    private static ObjectNode unlimited() {
        var pool = Hsds.pool(0).put("status", "additional-assessment");
        pool.remove("maximum");
        return pool.put("valid_until", "2026-12-01T09:00:00Z");
    }

    private static void put(String path, String body) {
        Callers.steward().body(body).put(path).then().statusCode(200);
    }

    private static JsonSchema schema(String topic) {
        var strict = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(file(topic + ".schema.json"), strict);
    }

    private static InputStream file(String name) {
        return Objects.requireNonNull(
                EventSchemasTest.class.getResourceAsStream("/events/" + name), name);
    }
}
