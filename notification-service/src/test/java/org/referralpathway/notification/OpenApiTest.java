package org.referralpathway.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The committed document is what callers were promised; a change of it is made on purpose.
@QuarkusTest
class OpenApiTest {
    private static final Path PROMISED = Path.of("openapi.yaml");
    private static final Path GENERATED = Path.of("target/openapi.yaml");

    @Test
    void theApiIsWhatWasPromised() throws IOException {
        var generated = given().get("/q/openapi?format=yaml").asString();
        Files.writeString(GENERATED, generated);

        assertThat(PROMISED)
                .as("if the change is meant, copy %s to %s", GENERATED, PROMISED)
                .hasContent(generated);
    }
}
