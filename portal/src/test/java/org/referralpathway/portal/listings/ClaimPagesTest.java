package org.referralpathway.portal.listings;

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
import org.referralpathway.portal.testing.World;

@QuarkusTest
@QuarkusTestResource(Services.class)
class ClaimPagesTest {
    private static final String ASK = "/directory/" + World.SERVICE + "/claim";
    private static final String DECIDE = "/listings/claims/" + World.CLAIM;

    @BeforeEach
    void theWorld() {
        Stub.get().reset();
    }

    @Test
    void aGroupAsksForItsListingWithoutSigningIn() {
        var page = Browser.stranger().get(ASK);

        var answer =
                page.submit(
                        ASK,
                        Map.of(
                                "firstName",
                                "Ada",
                                "lastName",
                                "Byron",
                                "email",
                                "ada@example.org",
                                "number",
                                "1164883"));

        assertThat(answer.location()).endsWith("/directory/" + World.SERVICE + "?done=claimed");
        assertThat(Stub.get().posts().getLast().body())
                .contains("\"email\":\"ada@example.org\"", "\"number\":\"1164883\"");
        assertThat(page.submit(ASK, Map.of()).errors())
                .containsKeys("#firstName", "#lastName", "#email");
    }

    @ParameterizedTest
    @CsvSource({"accept,true", "decline,false"})
    void aCoordinatorWhoKnowsTheGroupDecides(String decision, boolean accept) {
        var page = Browser.as("olu", "coordinator").get("/listings/claims");
        assertThat(page.text())
                .contains("Larch Court", "Ada Byron", "I chair it")
                .contains("Number Is the group’s", "Address Could be anybody’s");

        var answer = page.submit(DECIDE, Map.of("decision", decision));

        assertThat(answer.location()).endsWith("/listings/claims?done=claim-decided");
        var sent = Stub.get().all().getLast();
        assertThat(sent.body()).isEqualTo("{\"accept\":" + accept + "}");
        assertThat(sent.header("If-match")).isEqualTo("\"3\"");
        assertThat(page.submit(DECIDE, Map.of()).status()).isEqualTo(400);
    }

    @Test
    void whatSomebodyElseHasDecidedIsSaid() {
        var page = Browser.as("olu", "coordinator").get("/listings/claims");
        Stub.get().answer("PUT /v1/claims/" + World.CLAIM + "/decision", 412, "{}");

        assertThat(page.submit(DECIDE, Map.of("decision", "accept")).status()).isEqualTo(409);
    }
}
