package org.referralpathway.portal.enquiries;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.portal.testing.Browser;
import org.referralpathway.portal.testing.Enquiries;
import org.referralpathway.portal.testing.Services;
import org.referralpathway.portal.testing.Stub;
import org.referralpathway.portal.testing.World;

/// Questions to public bodies on their pages.
@QuarkusTest
@QuarkusTestResource(Services.class)
class EnquiryPagesTest {
    private static final String ONE = "/enquiries/" + Enquiries.ENQUIRY;
    private final Browser grace = Browser.as("grace", "provider");
    private final Browser paul = Browser.as("paul", "partner");

    @BeforeEach
    void theWorld() {
        Stub.get().reset();
    }

    @Test
    void aGroupAsksADeskOrWhoeverIsFound() {
        assertThat(
                        grace.get("/who-to-ask")
                                .has("a[href='/enquiries/new?desk=" + World.CLAIM + "']"))
                .isTrue();
        var page = grace.get("/enquiries/new?desk=" + World.CLAIM);
        assertThat(page.first("#desk option[selected]").val()).isEqualTo(World.CLAIM.toString());
        assertThat(page.submit("/enquiries/new", Map.of()).errors())
                .containsOnlyKeys("#subject", "#text");

        var done =
                page.submit(
                        "/enquiries/new", Map.of("subject", "Rent arrears", "text", "How long?"));

        assertThat(done.location()).isEqualTo(ONE + "?done=enquiry-asked");
        assertThat(Stub.get().posts().getLast().body())
                .isEqualTo(
                        "{\"partnership\":\"%s\",\"subject\":\"Rent arrears\",\"text\":\"How long?\"}"
                                .formatted(World.id("partnership")));
    }

    @Test
    void whoeverHasItAnswersOrPassesItOnAndTheGroupSeesWhoHasIt() {
        var page = paul.get(ONE);
        assertThat(page.text())
                .contains("Housing benefit, Example Council", "Maria Santos", "01632 960 001");
        assertThat(page.submit(ONE + "/answer", Map.of()).errors()).containsOnlyKeys("#text");
        assertThat(page.submit(ONE + "/pass-on", Map.of()).errors()).containsOnlyKeys("#desk");
        assertThat(page.submit(ONE + "/answer", Map.of("text", "Two weeks")).location())
                .isEqualTo(ONE + "?done=enquiry-kept");
        assertThat(Stub.get().posts().getLast().header("If-match")).isEqualTo("\"3\"");
        page.submit(ONE + "/pass-on", Map.of("desk", World.CLAIM.toString()));
        assertThat(Stub.get().posts().getLast().path()).endsWith("/pass-on");

        Stub.get().problem("POST /v1" + ONE + "/answer", 409, "enquiry-not-open", "");
        assertThat(page.submit(ONE + "/answer", Map.of("text", "Two weeks")).status())
                .isEqualTo(409);
        assertThat(paul.post(ONE + "/burn", Map.of()).status()).isIn(400, 403, 404);
    }

    @Test
    void anAnswerThatIsNoneIsAskedAgainAndTheFiguresAreForAll() {
        Stub.get().answer("GET /v1" + ONE, 200, Enquiries.enquiry("ANSWERED", true, false));
        var page = grace.get(ONE);
        assertThat(page.buttons()).containsExactly("Ask again", "Thank you, this is answered");
        assertThat(page.submit(ONE + "/ask-again", Map.of("text", "Which form?")).location())
                .endsWith("?done=enquiry-kept");
        page.submit(ONE + "/close", Map.of());
        assertThat(Stub.get().posts().getLast().body()).isEqualTo("{}");

        assertThat(grace.get("/enquiries/figures").text())
                .contains("Example Council 9 7 5 1 12.5 hours");
        assertThat(grace.get("/enquiries").text())
                .contains("Waiting for your organisation", "Asked by your organisation");
    }
}
