package org.referralpathway.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.referralpathway.kit.caller.Roles;

/// The committed OpenAPI document of a service, held against the running service: it is the API,
/// every operation says who may call it, and everybody else is refused.
public final class ApiDescription {
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
    private final String module;
    private final Path folder;

    /// @param module the service's folder: `directory-service`
    public ApiDescription(String module) {
        this.module = module;
        this.folder = Path.of(System.getProperty("pathway.root", "..")).resolve(module);
    }

    /// An operation, and the roles that its security asks for; none for an open one.
    public record Operation(String path, String method, List<String> roles) {}

    public void isCommitted() throws IOException {
        var generated = RestAssured.get("/q/openapi?format=yaml").asString();
        Files.writeString(folder.resolve("target/openapi.yaml"), generated);

        assertThat(new YAMLMapper().readTree(Files.readString(folder.resolve("openapi.yaml"))))
                .as(
                        "The API has changed. If that is meant: cp %1$s/target/openapi.yaml %1$s/openapi.yaml",
                        module)
                .isEqualTo(new YAMLMapper().readTree(generated));
    }

    /// @param open the operations that anybody may call
    public void saysWhoMayCall(Predicate<Operation> open) throws IOException {
        assertThat(operations()).isNotEmpty();
        assertThat(operations())
                .allSatisfy(operation -> {
                    if (open.test(operation)) {
                        assertThat(operation.roles()).isEmpty();
                    } else {
                        assertThat(operation.roles()).isNotEmpty().isSubsetOf(ROLES);
                    }
                });
    }

    /// @param csv the operations that read CSV and not JSON
    public void refusesEveryOtherRole(Predicate<Operation> csv) throws IOException {
        for (var operation : operations().filter(o -> !o.roles().isEmpty()).toList()) {
            for (var role : ROLES) {
                if (!operation.roles().contains(role)) {
                    var type = csv.test(operation) ? "text/csv" : ContentType.JSON.toString();
                    assertThat(call(operation, role, type))
                            .as(operation + " as " + role)
                            .isEqualTo(403);
                }
            }
        }
    }

    /// Every operation that asks for a role, with each of [BadTokens].
    ///
    /// @param csv the operations that read CSV and not JSON
    public void refusesBadTokens(Predicate<Operation> csv) throws IOException {
        var bad = BadTokens.all();
        assertThat(bad).hasSize(14);
        for (var operation : operations().filter(o -> !o.roles().isEmpty()).toList()) {
            for (var token : bad.entrySet()) {
                var path = path(operation);
                var type = csv.test(operation) ? "text/csv" : ContentType.JSON.toString();
                var request = given().contentType(type).body("{}");
                var asked =
                        token.getValue().isEmpty()
                                ? request
                                : request.header("Authorization", token.getValue());
                assertThat(asked.request(operation.method(), path).statusCode())
                        .as(operation + " with a token " + token.getKey())
                        .isEqualTo(401);
            }
        }
    }

    private static String path(Operation operation) {
        return operation.path().replaceAll("\\{[^}]*}", "956ca5b1-1f12-36a3-bb0d-330327f7743b");
    }

    private static int call(Operation operation, String role, String type) {
        var path = path(operation);
        var token = TestIssuer.token(UUID.randomUUID(), UUID.randomUUID(), role).sign();
        return given().auth()
                .oauth2(token)
                .contentType(type)
                .body("{}")
                .request(operation.method(), path)
                .statusCode();
    }

    /// All of them, in the order of the document.
    public Stream<Operation> operations() throws IOException {
        var document = new YAMLMapper().readTree(Files.readString(folder.resolve("openapi.yaml")));
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
}
