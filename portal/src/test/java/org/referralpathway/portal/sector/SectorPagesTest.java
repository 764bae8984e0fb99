package org.referralpathway.portal.sector;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.portal.testing.Browser;
import org.referralpathway.portal.testing.Partnership;
import org.referralpathway.portal.testing.Services;
import org.referralpathway.portal.testing.Stub;
import org.referralpathway.portal.testing.World;

@QuarkusTest
@QuarkusTestResource(Services.class)
class SectorPagesTest {
    @BeforeEach
    void theWorld() {
        Stub.get().reset();
    }

    @Test
    void anAreaShowsWhatIsOfferedWhatIsNotKnownAndWhatNobodyOffers() {
        Stub.get()
                .answer(
                        "GET /v1/partnerships",
                        200,
                        Partnership.partnerships()
                                .replace("\"coordinated\": true", "\"coordinated\": false"));
        var page = Browser.as("pat", "partner").get("/sector-map");
        assertThat(page.text())
                .contains(
                        "Luton Kind of help",
                        "Shopping 8 of these: 1 goods, 2 volunteer pools 5 12, and 1 without a limit 3 1")
                .contains("Nobody here offers Befriending")
                .doesNotContain("Needed against offered");

        assertThat(Browser.as("pat", "partner").get("/sector-map?area=none").text())
                .contains(
                        "No area stated Kind of help", "No kind of help stated 2 2 not known 2 0");
        assertThat(Browser.as("pat", "partner").get("/sector-map?area=nonsense").text())
                .doesNotContain("Kind of help Offers");
    }

    @Test
    void aCoordinatorSeesWhatIsNeededAgainstIt() {
        var olu = Browser.as("olu", "coordinator");
        assertThat(olu.get("/sector-map").text()).contains("Needed against offered");

        assertThat(olu.get("/sector-map/gaps/" + World.CLAIM).text())
                .contains("Befriending 12 4 3 0 0");
        assertThat(olu.get("/sector-map/gaps/" + World.GROUP).status()).isEqualTo(404);
    }

    @Test
    void filesAreHandedOnAndNoOthers() {
        Stub.get()
                .answer("GET /v1/exports/directory.csv", 200, "name\nExample Larder\n")
                .answer("GET /v1/exports/people.csv", 200, "nobody's business");
        var pat = Browser.as("pat", "partner");

        assertThat(pat.get("/exports/directory.csv").text()).contains("Example Larder");
        assertThat(pat.get("/exports/people.csv").status()).isEqualTo(404);
        assertThat(pat.get("/sector-map/offers.csv").text()).contains("E06000032");
        var alice = Browser.as("alice", "referrer");
        for (var path :
                List.of(
                        "/exports/directory.csv",
                        "/sector-map/offers.csv",
                        "/sector-map/gaps/" + World.CLAIM + "/gaps.csv")) {
            assertThat(alice.get(path).status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void aFeedIsReadInsteadOfAFile() {
        Stub.get().answer("POST /v1/import-batches/feeds", 201, World.batch("staged"));
        var page = Browser.as("stella", "steward").get("/imports");
        assertThat(page.submit("/imports/feeds", Map.of()).errors())
                .containsOnlyKeys("#url", "#source");

        var done =
                page.submit(
                        "/imports/feeds",
                        Map.of(
                                "url",
                                "https://other.example.org",
                                "source",
                                "The other directory"));

        assertThat(done.location()).endsWith("/imports/" + World.BATCH);
        assertThat(Stub.get().posts().getLast().body())
                .contains("\"source\":\"the-other-directory\"", "\"complete\":false");
    }
}
