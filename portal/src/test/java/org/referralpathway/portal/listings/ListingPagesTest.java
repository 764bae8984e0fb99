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

/// Listings that everybody reads, and those who keep them true.
@QuarkusTest
@QuarkusTestResource(Services.class)
class ListingPagesTest {
    private static final String LINK = "/confirm/" + World.SECRET;
    private static final String PLACES = "/our-listings/" + World.SERVICE + "/places/" + World.POOL;
    private static final String SET_PLACES = "PUT /v1/services/" + World.SERVICE + "/capacity";

    @BeforeEach
    void theWorld() {
        Stub.get()
                .reset()
                .answer(
                        "GET /v1/services/" + World.SERVICE + "/capacity",
                        200,
                        World.places(6, "capacity"))
                .answer(SET_PLACES, 200, World.places(7, "capacity"))
                .answer("PUT /v1/confirmations", 200, "{\"confirmed\": []}")
                .answer("PUT /v1/services/" + World.SERVICE + "/confirmation", 204, "");
    }

    @Test
    void everybodyReadsAListingWithoutSigningIn() {
        var page = Browser.stranger().get("/directory/" + World.SERVICE);

        assertThat(page.title()).isEqualTo("Directory – Referral Pathway");
        assertThat(page.heading()).isEqualTo("Larch Court food parcels");
        assertThat(page.text())
                .contains("Tuesday, Thursday: 10:00 to 12:00", "1 Example Hall, Luton, LU1 9ZA")
                .contains("01632 960 001", "Exit this page", "1 October 2026", "Parcels 2 free");
    }

    @Test
    void openingALinkAsksAndChangesNothing() {
        var page = Browser.stranger().get(LINK);

        assertThat(page.heading()).isEqualTo("Is this still right?");
        assertThat(page.text()).contains("Larch Court food parcels", "we no longer send people");
        assertThat(Stub.get().all()).noneMatch(seen -> seen.path().endsWith("/confirm"));
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Cache-Control")).contains("no-store");
    }

    @Test
    void itsButtonConfirms() {
        var answer = Browser.stranger().get(LINK).submit(LINK, Map.of());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.heading()).isEqualTo("Thank you");
        assertThat(Stub.get().all().getLast().body())
                .isEqualTo("{\"token\":\"" + World.SECRET + "\"}");
    }

    /// A group is asked once a month, whatever the number of its listings.
    @Test
    void theSameLinkConfirmsItsOtherListings() {
        var lunch = World.id("lunch");
        var page = Browser.stranger().get(LINK);
        assertThat(page.text()).contains("Your other entries", "Friday lunch", "2 April 2026");

        var answer = page.submit(LINK + "/others/" + lunch, Map.of());

        assertThat(answer.heading()).isEqualTo("Thank you");
        assertThat(Stub.get().all().getLast().body())
                .isEqualTo("{\"token\":\"%s\",\"service\":\"%s\"}".formatted(World.SECRET, lunch));
    }

    @Test
    void aLinkThatIsTooOldIsNoPage() {
        Stub.get().problem("POST /v1/listing-links/read", 404, "not-found", "");

        assertThat(Browser.stranger().get(LINK).status()).isEqualTo(404);
    }

    @Test
    void whoRingsRoundEachWeekChoosesAWeek() {
        var page = Browser.as("carol", "coordinator").get("/listings/quiet?days=7");

        assertThat(page.text()).contains("No sign for: A week, A month, Five months");
        assertThat(page.first("[aria-current=page]").text()).isEqualTo("A week");
        assertThat(
                        Browser.as("carol", "coordinator")
                                .get("/listings/quiet?days=3")
                                .first("[aria-current=page]")
                                .text())
                .isEqualTo("Five months");
        assertThat(Stub.get().all())
                .extracting(Stub.Seen::path)
                .contains("/v1/quiet-listings?days=7&limit=100");
    }

    @Test
    void aCoordinatorTicksOffWhoConfirmedByPhone() {
        var page = Browser.as("carol", "coordinator").get("/listings/quiet");
        assertThat(page.text())
                .contains("Larch Court food parcels", "1 February 2026", "Not matched");

        var answer =
                page.submit(
                        "/listings/quiet?days=150", Map.of("service", World.SERVICE.toString()));

        assertThat(answer.location()).endsWith("/listings/quiet?days=150&done=listings-confirmed");
        assertThat(Stub.get().all().getLast().body()).contains(World.SERVICE.toString());
    }

    @Test
    void tickingNobodyIsSaidSo() {
        var answer =
                Browser.as("carol", "coordinator")
                        .get("/listings/quiet")
                        .submit("/listings/quiet?days=150", Map.of());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("Tick the groups that have confirmed their listing");
    }

    @Test
    void aGroupSeesItsListingsAsOthersDoAndConfirmsThem() {
        var page = Browser.as("gwen", "provider").get("/our-listings");
        assertThat(page.text()).contains("Larch Court food parcels", "6 parcels in all, 2 free");

        var form = "/our-listings/" + World.SERVICE + "/confirmation";
        assertThat(page.submit(form, Map.of()).location())
                .endsWith("/our-listings?done=listing-confirmed");
        assertThat(Stub.get().all().getLast().path()).endsWith("/confirmation");
    }

    @Test
    void aGroupWithManyListingsTurnsThePage() {
        Stub.get()
                .answer(
                        "GET /v1/own-listings",
                        200,
                        "{\"items\": [%s], \"held\": [], \"next\": \"c2\"}"
                                .formatted(World.listing()));
        var page = Browser.as("gwen", "provider").get("/our-listings");
        var next = page.first(".govuk-pagination__next a").attr("href");

        assertThat(next).isEqualTo("?cursor=c2");
    }

    @ParameterizedTest
    @CsvSource({
        "plus, 6, capacity, 7, capacity",
        "minus, 6, capacity, 5, capacity",
        "minus, 0, capacity, 0, capacity",
        "plus, 0, none, 1, capacity",
        "plus, 3, waitlist, 4, waitlist",
    })
    void oneButtonSetsThePlaces(String change, int now, String status, int then, String after) {
        Stub.get()
                .answer(
                        "GET /v1/services/" + World.SERVICE + "/capacity",
                        200,
                        World.places(now, status));
        var page = Browser.as("gwen", "provider").get("/our-listings");

        assertThat(page.submit(PLACES, Map.of("change", change)).location())
                .endsWith("/our-listings?done=places-set");
        assertThat(Stub.get().all().getLast().body())
                .contains("\"maximum\":" + then, "\"status\":\"" + after + "\"");
    }

    @Test
    void aGroupSaysThatItIsFull() {
        var form = "/our-listings/" + World.SERVICE + "/availability/" + World.POOL;
        var page = Browser.as("gwen", "provider").get(form);
        assertThat(page.first("#maximum").val()).isEqualTo("6");
        assertThat(page.first("#urgent").hasAttr("checked")).isTrue();

        var answer =
                page.submit(
                        form,
                        Map.of(
                                "unit", "parcels", "maximum", "6", "status", "none", "urgent",
                                "yes"));

        assertThat(answer.location()).endsWith("/our-listings?done=places-set");
        var sent = Stub.get().all().getLast();
        assertThat(sent.body())
                .contains("\"status\":\"none\"", "\"urgent\":true", World.POOL.toString());
        assertThat(sent.header("If-match")).isEqualTo("\"1\"");
    }

    @Test
    void aListingThatNeverCountedOpensItsFirst() {
        var form = "/our-listings/" + World.SERVICE + "/availability";
        var page = Browser.as("gwen", "provider").get(form);

        assertThat(page.submit(form, Map.of("unit", "visits", "maximum", "many")).text())
                .contains("Choose whether you take people", "Enter a number, like 6");
        page.submit(form, Map.of("unit", "visits", "status", "capacity"));

        var sent = Stub.get().all().getLast();
        assertThat(sent.header("If-match")).isEqualTo("\"0\"");
        assertThat(sent.body()).contains("\"unit\":\"visits\"");
    }

    @Test
    void somebodyElsesChangeAtTheSameTimeIsNotOverwritten() {
        Stub.get().problem(SET_PLACES, 412, "stale-version", "");
        var page = Browser.as("gwen", "provider").get("/our-listings");

        var answer = page.submit(PLACES, Map.of("change", "plus"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("Somebody changed the places at the same time");
    }
}
