package org.referralpathway.portal.desks;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.portal.testing.Browser;
import org.referralpathway.portal.testing.Services;
import org.referralpathway.portal.testing.Stub;

@QuarkusTest
@QuarkusTestResource(Services.class)
class DeskPagesTest {
    @BeforeEach
    void theWorld() {
        Stub.get().reset();
    }

    @Test
    void theAnswerNamesSomebodyAndWhatIsAskedStandsInNoAddress() {
        var page = Browser.as("grace", "provider").get("/who-to-ask");

        var answer = page.submit("/who-to-ask", Map.of("about", "rent"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .contains(
                        "Maria Santos, Housing benefit",
                        "Example Council. Stands in at the moment",
                        "Answers within 3 working days");
        assertThat(answer.first("a[href^=tel]").attr("href")).isEqualTo("tel:01632960001");
    }

    @Test
    void whereNobodyAnswersThatThePageSaysSo() {
        Stub.get().answer("GET /v1/desks", 200, "{\"items\": []}");

        assertThat(Browser.as("grace", "provider").get("/who-to-ask").text())
                .contains("No desk answers that");
    }
}
