package org.referralpathway.portal.directory;

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
import org.referralpathway.portal.testing.Visit;
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
    void servicesAreListedForEverybodyWithTheReason() {
        var page = stranger.get("/directory");

        assertThat(page.text())
                .contains(
                        "2 services found",
                        "Larch Court food parcels",
                        "Larch Court Neighbours",
                        "About 1.5 miles away");
        assertThat(page.has(".govuk-exit-this-page")).isTrue();
    }

    @Test
    void aSearchIsPostedAndStandsInNoAddressAndNoTitle() {
        Stub.get().answer(World.SEARCH, 200, World.services(41, "bmV4dA"));

        var page = search("food & more", "lu1 3ab");

        assertThat(Stub.get().posts().getLast().body())
                .isEqualTo("{\"words\":\"food & more\",\"postcode\":\"lu1 3ab\",\"limit\":20}");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.title()).isEqualTo("Directory – Referral Pathway");
        assertThat(page.first("#words").val()).isEqualTo("food & more");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.first("input[name=cursor]").val()).isEqualTo("bmV4dA");
    }

    @Test
    void theNextServicesAreAskedForWithTheSameWords() {
        Stub.get().answer(World.SEARCH, 200, World.services(41, "bmV4dA"));

        stranger.get("/directory")
                .submit("/directory", Map.of("words", "food", "cursor", "bmV4dA"));

        assertThat(Stub.get().posts().getLast().body())
                .isEqualTo("{\"words\":\"food\",\"cursor\":\"bmV4dA\",\"limit\":20}");
    }

    @Test
    void moreChoicesAreAskedAndGoOnToTheNextPage() {
        Stub.get().answer(World.SEARCH, 200, World.services(41, "bmV4dA"));

        var page =
                stranger.get("/directory")
                        .submit(
                                "/directory",
                                Map.of(
                                        "age", "70",
                                        "language", "pl",
                                        "day", "TU",
                                        "time", "10:00",
                                        "access", "wheelchair",
                                        "free", "yes"));

        assertThat(Stub.get().posts().getLast().body())
                .isEqualTo(
                        "{\"age\":70,\"language\":\"pl\",\"access\":[\"wheelchair\"],"
                                + "\"openAt\":{\"day\":\"TU\",\"time\":\"10:00\"},\"takingPeople\":true,\"limit\":20}");
        assertThat(page.first("input[type=hidden][name=language]").val()).isEqualTo("pl");
    }

    @ParameterizedTest
    @CsvSource({
        "age, old, 'Enter an age as a number, like 18'",
        "day, MO, Choose the time too",
        "time, 10:00, Choose the day too"
    })
    void aChoiceThatMakesNoSenseIsSaidAtItsField(String field, String value, String message) {
        var page = stranger.get("/directory").submit("/directory", Map.of(field, value));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains(message);
    }

    @Test
    void aPostcodeThatIsNoneIsAnErrorAtItsField() {
        var page = stranger.get("/directory");
        Stub.get()
                .problem(
                        World.SEARCH,
                        400,
                        "validation",
                        ", \"errors\": [{\"pointer\": \"/postcode\", \"detail\": \"Enter a full UK postcode\"}]");

        var answer = page.submit("/directory", Map.of("postcode", "nonsense"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.title()).startsWith("Error: Directory");
        assertThat(answer.errors()).containsOnlyKeys("#postcode");
    }

    @ParameterizedTest
    @CsvSource({
        "my husband hits me, 0808 2000 247",
        "Refuge, 0800 027 1234",
        "suicidal, 116 123",
        "sucidal, 116 123",
        "women's aid, 0808 2000 247",
        "not safe at home, 0808 2000 247",
        "domestic vilence, 0808 2000 247",
        "child at risk, 0808 800 5000"
    })
    void somebodyInDangerSeesWhoAnswersNowBeforeAnyList(String words, String number) {
        var page = search(words, "");

        assertThat(page.text()).contains("If you need help now", number);
        assertThat(page.html().indexOf(number)).isLessThan(page.html().indexOf("services found"));
    }

    @Test
    void aListingForSomebodyInDangerHasThemToo() {
        var path = "GET /oruk/v3/services/" + World.SERVICE;
        var page = stranger.get("/directory/" + World.SERVICE);
        assertThat(page.text()).doesNotContain("If you need help now");
        Stub.get()
                .answer(
                        path,
                        200,
                        "{\"id\": \"%s\", \"name\": \"After domestic abuse\"}"
                                .formatted(World.SERVICE));

        assertThat(stranger.get("/directory/" + World.SERVICE).text())
                .contains("If you need help now", "0808 2000 247", "Exit this page");
    }

    @Test
    void otherSearchesHaveNoHelplines() {
        assertThat(search("food", "").text()).doesNotContain("If you need help now");
    }

    @Test
    void onlyAddressesOfTheWebBecomeLinks() {
        assertThat(stranger.get("/directory").html()).doesNotContain("javascript:");
    }

    @Test
    void aSearchThatFindsNothingSaysWhatToTry() {
        Stub.get().answer(World.SEARCH, 200, World.noServices());

        assertThat(search("zzz", "").text())
                .contains("No services found", "try fewer or more general words");
    }

    @Test
    void aDirectoryThatIsAwayGetsAPage() {
        Stub.get().problem(World.SEARCH, 503, "unavailable", "");

        assertThat(stranger.get("/directory").heading()).contains("not available at the moment");
    }

    private Visit search(String words, String postcode) {
        return stranger.get("/directory")
                .submit("/directory", Map.of("words", words, "postcode", postcode));
    }
}
