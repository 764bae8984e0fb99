package org.referralpathway.portal.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralpathway.portal.testing.Browser;
import org.referralpathway.portal.testing.Services;
import org.referralpathway.portal.testing.Stub;

@QuarkusTest
@QuarkusTestResource(Services.class)
class ProblemPagesTest {
    private final Browser alice = Browser.as("alice", "referrer");

    @BeforeEach
    void theWorld() {
        Stub.get().reset();
    }

    @ParameterizedTest
    @CsvSource({
        "401, 401, Sign in again",
        "403, 403, You cannot do this",
        "404, 404, Page not found",
        "409, 409, This has changed",
        "412, 409, This has changed",
        "429, 503, 'Sorry, this is not available at the moment'",
        "500, 500, 'Sorry, there is a problem with this service'",
        "503, 503, 'Sorry, this is not available at the moment'"
    })
    void eachAnswerOfAServiceHasItsPage(int answer, int status, String heading) {
        Stub.get().problem("GET /v1/needs", answer, "whatever", "");

        var page = alice.get("/needs");

        assertThat(page.status()).isEqualTo(status);
        assertThat(page.heading()).isEqualTo(heading);
        assertThat(page.text()).contains("Demonstration: made-up people only");
    }

    @Test
    void anAnswerThatIsNoProblemDocumentIsUnderstoodByItsStatus() {
        Stub.get().answer("GET /v1/needs", 502, "<html>Bad gateway</html>");

        assertThat(alice.get("/needs").status()).isEqualTo(503);
    }

    @Test
    void anAnswerThatCannotBeReadIsOurFault() {
        Stub.get().answer("GET /v1/needs", 200, "{\"items\": 5}");

        var page = alice.get("/needs");

        assertThat(page.status()).isEqualTo(500);
        assertThat(page.html()).doesNotContain("jackson", "Exception");
    }

    @Test
    void anAddressThatDoesNotExistHasAPage() {
        assertThat(alice.get("/nowhere").heading()).isEqualTo("Page not found");
        assertThat(Browser.stranger().get("/nowhere").heading()).isEqualTo("Page not found");
    }

    @Test
    void aWayThatDoesNotExistHasAPage() {
        var page = alice.post("/people", Map.of());

        assertThat(page.status()).isEqualTo(405);
        assertThat(page.heading()).isEqualTo("We could not understand the request");
    }

    @Test
    void thePortalIsReadyWithoutTheServices() {
        assertThat(Browser.stranger().get("/q/health/ready").status()).isEqualTo(200);
    }
}
