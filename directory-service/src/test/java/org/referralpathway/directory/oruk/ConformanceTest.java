package org.referralpathway.directory.oruk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.referralpathway.directory.testing.Imports.imported;
import static org.referralpathway.directory.testing.Imports.send;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralpathway.directory.testing.Hsds;
import org.referralpathway.local.demo.Area;
import org.referralpathway.local.demo.DemoWorld;

/// Every answer against the standard's own schemas, formats included, the way the official
/// validator goes about it: what the API is, then of each list the first, a middle and the last
/// page, and ten records by their identifiers.
@QuarkusTest
class ConformanceTest {
    private static final String PUBLISHED = "https://openreferraluk.org/specifications/3.0/schema/";
    private static final int GENERATED = 2_000;
    private static final int FEED = 400;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, JsonSchema> SCHEMAS = new HashMap<>();
    private static boolean filled;

    @BeforeEach
    void theExamplesTheDemoWorldOddRecordsAndTwoThousandMore() throws Exception {
        Hsds.standard("examples/service_full.json");
        if (filled) {
            return;
        }
        filled = true;
        send(Files.readString(Hsds.standard("examples/service_full.json")));
        send(Files.readString(Hsds.standard("examples/organization_full.json")));
        var world = DemoWorld.generate(2026);
        for (var area : Area.values()) {
            send(Hsds.list(world.organizations(area).toArray(JsonNode[]::new)));
            send(Hsds.list(world.services(area).toArray(JsonNode[]::new)));
        }
        for (var feed = 0; feed < GENERATED / FEED; feed++) {
            var services = JSON.createArrayNode();
            for (var i = 0; i < FEED; i++) {
                services.add(i % 10 == 0 ? odd() : Hsds.service().put("name", "Generated " + i));
            }
            imported(services);
        }
    }

    private static ObjectNode odd() {
        var odd = Hsds.service().put("url", "not a link").put("email", "ask at the desk");
        odd.withArray("schedules").addObject().put("freq", "DAILY");
        odd.withArray("contacts").addObject().put("name", "nobody");
        odd.putNull("alert");
        var address = (ObjectNode) odd.at("/service_at_locations/0/location/addresses/0");
        address.remove("country");
        address.remove("state_province");
        ((ObjectNode) odd.at("/attributes/0/taxonomy_term")).remove("description");
        return odd;
    }

    @Test
    void theRootConforms() throws Exception {
        assertValid("api_details.json", get("/oruk/v3"));
    }

    @ParameterizedTest
    @CsvSource({
        "services, service",
        "services?full=true, service",
        "service_at_locations, service_at_location",
        "service_at_locations?full=true, service_at_location",
        "organizations, organization",
        "organizations?full=true, organization",
        "organizations?full_service=true, organization",
        "taxonomies, taxonomy",
        "taxonomy_terms, taxonomy_term"
    })
    void pagesAndRecordsConform(String list, String schema) throws Exception {
        var mark = list.contains("?") ? "&" : "?";
        var path = "/oruk/v3/" + list + mark + "per_page=50&page=";
        var pages = get(path + 1).path("total_pages").asInt();
        var random = new Random(2026);

        for (var page : new int[] {1, (pages + 1) / 2, pages}) {
            var answer = get(path + page);
            assertValid(schema + "_list.json", answer);
            assertThat(answer.toString()).doesNotContain(":null");
            assertThat(answer.path("page_number").asInt()).isEqualTo(page);
            assertThat(answer.path("size").asInt()).isEqualTo(answer.path("contents").size());
        }
        for (var i = 0; i < 10; i++) {
            var contents = get(path + (1 + random.nextInt(pages))).path("contents");
            var id = contents.get(random.nextInt(contents.size())).path("id").asText();
            var base = "/oruk/v3/" + list.replaceFirst("\\?.*", "") + "/";
            assertValid(schema + ".json", get(base + id));
        }
    }

    private static JsonNode get(String path) throws Exception {
        return JSON.readTree(
                RestAssured.get(path)
                        .then()
                        .statusCode(200)
                        .header("Access-Control-Allow-Origin", "*")
                        .extract()
                        .asString());
    }

    private static void assertValid(String name, JsonNode answer) {
        assertThat(SCHEMAS.computeIfAbsent(name, ConformanceTest::schema).validate(answer))
                .as(() -> name + ": " + answer)
                .isEmpty();
    }

    private static JsonSchema schema(String name) {
        var file = Hsds.standard("schema/" + name);
        var folder = file.resolveSibling("").toUri().toString();
        var factory =
                JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V202012,
                        builder ->
                                builder.schemaMappers(
                                        mappers -> mappers.mapPrefix(PUBLISHED, folder)));
        var strict = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return factory.getSchema(SchemaLocation.of(file.toUri().toString()), strict);
    }
}
