package org.referralpathway.portal.safeguarding;

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
class SafeguardingPagesTest {
    private static final String CHECK = "/listings/safeguarding/" + World.GROUP + "/lead";

    @BeforeEach
    void theWorld() {
        Stub.get().reset();
    }

    @Test
    void aGroupSeesWhatIsMissingAndWhatIsNotChecked() {
        assertThat(Browser.as("grace", "provider").get("/safeguarding").text())
                .contains(
                        "Safeguarding policy Checked On our website. Runs out on 1 June 2027.",
                        "Safeguarding lead Not checked yet",
                        "Criminal record checks Missing");
    }

    @Test
    void aGroupSaysOneThingOfItself() {
        var page = Browser.as("grace", "provider").get("/safeguarding/insurance");

        var answer =
                page.submit(
                        "/safeguarding/insurance",
                        Map.of(
                                "detail",
                                "Public liability",
                                "evidenceOn-day",
                                "1",
                                "evidenceOn-month",
                                "6",
                                "evidenceOn-year",
                                "2026",
                                "expiresOn-day",
                                "1",
                                "expiresOn-month",
                                "6",
                                "expiresOn-year",
                                "2027"));

        assertThat(answer.location()).endsWith("/safeguarding?done=safeguarding-said");
        assertThat(Stub.get().all().getLast().body())
                .isEqualTo(
                        "{\"insurance\":{\"detail\":\"Public liability\",\"evidenceOn\":\"2026-06-01\",\"expiresOn\":\"2027-06-01\"}}");
        assertThat(page.submit("/safeguarding/insurance", Map.of()).errors())
                .containsKeys("#detail", "#evidenceOn-day", "#expiresOn-day");
        assertThat(Browser.as("grace", "provider").get("/safeguarding/luck").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"yes,true", "no,false"})
    void aStewardSaysWhetherItWasSeen(String seen, boolean sound) {
        var page = Browser.as("stan", "steward").get("/listings/safeguarding");

        var answer = page.submit(CHECK, Map.of("seen", seen));

        assertThat(answer.location()).endsWith("?done=safeguarding-checked");
        var sent = Stub.get().all().getLast();
        assertThat(sent.body()).isEqualTo("{\"sound\":" + sound + "}");
        assertThat(sent.header("If-match")).isEqualTo("\"5\"");
    }
}
