package org.referralpathway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.testing.ServiceTestResource;
import org.referralpathway.kit.testing.TestIssuer;

/// The committed description of the API is the API, and every operation in it says who may call it.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
class OpenApiTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final List<String> ROLES =
            List.of(
                    Roles.REFERRER,
                    Roles.PROVIDER,
                    Roles.COORDINATOR,
                    Roles.STEWARD,
                    Roles.PARTNER,
                    Roles.PRIVACY,
                    Roles.ADMIN,
                    Roles.SERVICE);

    @Test
    void theCommittedDocumentIsTheApi() throws IOException {
        var generated = RestAssured.get("/q/openapi?format=yaml").asString();
        var committed = module().resolve("openapi.yaml");
        var fresh = module().resolve("target/openapi.yaml");
        Files.writeString(fresh, generated);

        assertThat(new YAMLMapper().readTree(Files.readString(committed)))
                .as(
                        "The API has changed. If that is meant: cp %s %s",
                        "referral-service/target/openapi.yaml", "referral-service/openapi.yaml")
                .isEqualTo(new YAMLMapper().readTree(generated));
    }

    @Test
    void everyOperationSaysWhoMayCallIt() throws IOException {
        var operations = operations().toList();

        assertThat(operations).hasSizeGreaterThan(10);
        for (var operation : operations) {
            assertThat(operation.roles()).as(operation.toString()).isNotEmpty().isSubsetOf(ROLES);
        }
    }

    /// What the document says is what the running service does.
    @Test
    void everyOtherRoleIsRefusedEverywhere() throws IOException {
        for (var operation : operations().filter(o -> !o.roles().isEmpty()).toList()) {
            for (var role : ROLES) {
                if (!operation.roles().contains(role)) {
                    assertThat(call(operation, role)).as(operation + " as " + role).isEqualTo(403);
                }
            }
        }
    }

    private record Operation(String path, String method, List<String> roles) {}

    private static int call(Operation operation, String role) {
        var path = operation.path().replaceAll("\\{[^}]*}", "956ca5b1-1f12-36a3-bb0d-330327f7743b");
        return caller(role, operation).request(operation.method(), path).statusCode();
    }

    private static RequestSpecification caller(String role, Operation operation) {
        var type = operation.path().equals("/v1/postcodes") ? "text/csv" : "application/json";
        var token = TestIssuer.token(UUID.randomUUID(), UUID.randomUUID(), role).sign();
        return RestAssured.given().auth().oauth2(token).contentType(type).body("{}");
    }

    private static Stream<Operation> operations() throws IOException {
        var document =
                new YAMLMapper().readTree(Files.readString(module().resolve("openapi.yaml")));
        return document.path("paths").properties().stream()
                .flatMap(path ->
                        path.getValue().properties().stream()
                                .filter(entry -> METHODS.contains(entry.getKey()))
                                .map(entry ->
                                        new Operation(
                                                path.getKey(),
                                                entry.getKey().toUpperCase(Locale.ROOT),
                                                roles(entry.getValue()))));
    }

    private static List<String> roles(JsonNode operation) {
        return operation.path("security").findValues("token").stream()
                .flatMap(scopes -> StreamSupport.stream(scopes.spliterator(), false))
                .map(JsonNode::asText)
                .toList();
    }

    private static Path module() {
        return Path.of(System.getProperty("pathway.root", "..")).resolve("referral-service");
    }
}
