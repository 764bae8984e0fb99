package org.referralpathway.directory.oruk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.referralpathway.directory.testing.Imports.imported;
import static org.referralpathway.directory.testing.Imports.send;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.directory.testing.Hsds;

/// Every answer against the standard's own schemas, formats included, as the official validator
/// does.
@QuarkusTest
class ConformanceTest {
    private static final String PUBLISHED = "https://openreferraluk.org/specifications/3.0/schema/";
    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeEach
    void aDirectoryWithOddRecords() throws Exception {
        send(Files.readString(Hsds.standard("examples/service_full.json")));
        send(Files.readString(Hsds.standard("examples/organization_full.json")));
        imported(Hsds.service());
        var odd = Hsds.service().put("url", "not a link").put("email", "ask at the desk");
        odd.withArray("schedules").addObject().put("freq", "DAILY");
        odd.withArray("contacts").addObject().put("name", "nobody");
        odd.putNull("alert");
        imported(odd);
    }

    @Test
    void theRootConforms() throws Exception {
        assertValid("api_details.json", get("/oruk/v3"));
    }

    @Test
    void everyPageOfServicesConforms() throws Exception {
        assertValid("service_list.json", get("/oruk/v3/services?per_page=100"));
    }

    @Test
    void everyPageOfOrganisationsConforms() throws Exception {
        assertValid("organization_list.json", get("/oruk/v3/organizations?per_page=100"));
    }

    @Test
    void everyServiceConforms() throws Exception {
        for (var listed : get("/oruk/v3/services?per_page=100").path("contents")) {
            assertValid("service.json", get("/oruk/v3/services/" + listed.path("id").asText()));
        }
    }

    @Test
    void everyOrganisationConforms() throws Exception {
        for (var listed : get("/oruk/v3/organizations?per_page=100").path("contents")) {
            assertValid(
                    "organization.json",
                    get("/oruk/v3/organizations/" + listed.path("id").asText()));
        }
    }

    private static JsonNode get(String path) throws Exception {
        return JSON.readTree(RestAssured.get(path).then().statusCode(200).extract().asString());
    }

    private static void assertValid(String name, JsonNode answer) {
        assertThat(schema(Hsds.standard("schema/" + name)).validate(answer))
                .as(() -> name + ": " + answer)
                .isEmpty();
    }

    private static JsonSchema schema(Path file) {
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
