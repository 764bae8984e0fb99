package org.referralpathway.portal.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.portal.testing.Browser;
import org.referralpathway.portal.testing.Services;
import org.referralpathway.portal.testing.Stub;
import org.referralpathway.portal.testing.World;

/// One page of plain English, and one button.
@QuarkusTest
@QuarkusTestResource(Services.class)
class AgreementPagesTest {
    private static final String LINK = "/sign/" + World.SECRET;

    private static final String SIGN = "PUT /v1/agreements/" + World.AGREEMENT + "/signature";
    private static final String FORM = "/agreements/" + World.AGREEMENT;
    private final Browser gwen = Browser.as("gwen", "provider");

    @BeforeEach
    void theWorld() {
        Stub.get().reset().answer(SIGN, 200, World.agreement());
    }

    @Test
    void anAgreementIsReadAndSignedForTheOrganisation() {
        var page = gwen.get("/agreements");
        assertThat(page.text())
                .contains("only after somebody has said yes", "identity, for: deliver help")
                .contains("from 26 May 2026 until 26 May 2027", "by 1 of 2");

        var answer = page.submit(FORM, Map.of("as", "Chair"));

        assertThat(answer.location()).endsWith("/agreements?done=agreement-signed");
        assertThat(Stub.get().all().getLast().body())
                .isEqualTo("{\"textVersion\":2,\"as\":\"Chair\"}");
    }

    @Test
    void aSignatureNeedsARole() {
        assertThat(gwen.get("/agreements").submit(FORM, Map.of()).errors())
                .containsEntry("#as", "Enter your role, like Chair");
    }

    @Test
    void aTextThatChangedIsReadAgain() {
        Stub.get()
                .problem(
                        SIGN,
                        400,
                        "invalid-request",
                        ", \"errors\": [{\"pointer\": \"/textVersion\", \"detail\": \"There is a newer text\"}]");

        var answer = gwen.get("/agreements").submit(FORM, Map.of("as", "Chair"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("There is a newer text");
    }

    @Test
    void whoeverWasSentALinkReadsAndSignsWithoutAnAccount() {
        var page = Browser.stranger().get(LINK);
        assertThat(page.text()).contains("We answer each other within three days");
        assertThat(Stub.get().all().getLast().body()).contains(World.SECRET);

        assertThat(page.submit(LINK, Map.of()).errors()).containsKey("#as");
        var answer = page.submit(LINK, Map.of("as", "Chair"));

        assertThat(answer.heading()).isEqualTo("Your group has signed");
        assertThat(Stub.get().all().getLast().body()).contains("\"as\":\"Chair\"");
    }

    @Test
    void aLinkThatIsTooOldOpensNothing() {
        Stub.get().answer("POST /v1/agreement-links/read", 404, "{}");
        assertThat(Browser.stranger().get(LINK).status()).isEqualTo(404);
    }
}
