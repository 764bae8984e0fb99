package org.referralpathway.portal.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.portal.testing.Browser;
import org.referralpathway.portal.testing.Services;
import org.referralpathway.portal.testing.Stub;
import org.referralpathway.portal.testing.World;

@QuarkusTest
@QuarkusTestResource(Services.class)
class DirectoryPagesTest {
    private final Browser stranger = Browser.stranger();

    @BeforeEach
    void theWorld() {
        Stub.get().reset();
    }

    @Test
    void servicesAreListedForEverybody() {
        var page = stranger.get("/directory");

        assertThat(page.text())
                .contains("2 services found", "Larch Court food parcels", "Larch Court Neighbours");
        assertThat(page.text()).contains("Not taking referrals now");
    }

    @Test
    void theWordsOfASearchGoToTheDirectoryAndComeBackOnThePage() {
        var page = stranger.get("/directory?search=food%20%26%20more&page=2");

        assertThat(Stub.get().all().getFirst().path())
                .contains("search=food")
                .contains("%26")
                .contains("page=2");
        assertThat(page.first("#search").val()).isEqualTo("food & more");
        assertThat(page.first("a[rel=next]").attr("href"))
                .isEqualTo("/directory?page=3&search=food+%26+more");
        assertThat(page.first("a[rel=prev]").attr("href")).contains("page=1");
    }

    @Test
    void onlyAddressesOfTheWebBecomeLinks() {
        assertThat(stranger.get("/directory").html()).doesNotContain("javascript:");
    }

    @Test
    void aSearchThatFindsNothingSaysWhatToTry() {
        Stub.get().answer("GET /oruk/v3/services", 200, World.noServices());

        assertThat(stranger.get("/directory?search=zzz").text())
                .contains("No services found", "try fewer or more general words");
    }

    @Test
    void aPageNumberThatIsNoneIsTheFirst() {
        for (var page : new String[] {"-1", "x", "0", "99999999999"}) {
            assertThat(stranger.get("/directory?page=" + page).status()).isEqualTo(200);
        }
        assertThat(Stub.get().all()).allSatisfy(seen -> assertThat(seen.path()).contains("page=1"));
    }

    @Test
    void aDirectoryThatIsAwayGetsAPage() {
        Stub.get().problem("GET /oruk/v3/services", 503, "unavailable", "");

        assertThat(stranger.get("/directory").heading()).contains("not available at the moment");
    }
}
