package org.referralpathway.portal.concerns;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.portal.testing.Browser;
import org.referralpathway.portal.testing.Enquiries;
import org.referralpathway.portal.testing.Referral;
import org.referralpathway.portal.testing.Services;
import org.referralpathway.portal.testing.Stub;
import org.referralpathway.portal.testing.World;

/// Worries on the pages of who sits at a statutory desk.
@QuarkusTest
@QuarkusTestResource(Services.class)
class ConcernPagesTest {
    private static final String ONE = "/concerns/" + Enquiries.CONCERN;
    private final Browser paul = Browser.as("paul", "partner");

    @BeforeEach
    void theWorld() {
        Stub.get().reset();
    }

    @Test
    void theListSaysWhoseTurnItIsAndNotWhomItIsAbout() {
        var page = paul.get("/concerns");

        assertThat(page.text())
                .contains("Nobody has it yet", "Example Larder helps, for Example Council")
                .doesNotContain("Ada", "No food");
        assertThat(page.has("a[href='" + ONE + "']")).isTrue();
    }

    @Test
    void whoeverSitsThereReadsItAndSaysThatTheyHaveIt() {
        var page = paul.get(ONE);
        assertThat(page.text())
                .contains(
                        "No food in the house",
                        "Ada Example",
                        "Somebody near them may be a danger",
                        "Never leave a message on their phone");

        assertThat(page.submit(ONE, Map.of()).location()).isEqualTo(ONE + "?done=worry-taken");
        assertThat(Stub.get().posts().getLast().path())
                .isEqualTo("/v1/concerns/" + Enquiries.CONCERN + "/taken");
    }

    @Test
    void whoeverDoesNotSitThereIsToldThatItIsNotThere() {
        Stub.get().problem("GET /v1" + ONE, 404, "not-found", "");

        assertThat(paul.get(ONE).status()).isEqualTo(404);
    }

    @Test
    void theWorkerSeesWhichDeskWasTold() {
        Stub.get().answer(Referral.PATH, 200, Referral.asked().json());

        assertThat(Browser.as("wanda", "referrer").get("/referrals/" + World.REFERRAL).text())
                .contains("Adult safeguarding was told, and has not said yet that they have it");
    }
}
