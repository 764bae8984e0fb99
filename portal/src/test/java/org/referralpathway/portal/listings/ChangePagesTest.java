package org.referralpathway.portal.listings;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralpathway.portal.testing.Browser;
import org.referralpathway.portal.testing.Services;
import org.referralpathway.portal.testing.Stub;
import org.referralpathway.portal.testing.World;

/// A group changes its listing, anybody suggests, a steward decides.
@QuarkusTest
@QuarkusTestResource(Services.class)
class ChangePagesTest {
    private static final String EDIT = "/our-listings/" + World.SERVICE + "/edit";
    private static final String DECIDE = "/listings/changes/" + World.EDIT;
    private static final String SUGGEST = "/directory/" + World.SERVICE + "/suggestions";

    @BeforeEach
    void theWorld() {
        Stub.get()
                .reset()
                .answer("PATCH /v1/services/" + World.SERVICE, 200, "{\"edits\": []}")
                .answer("POST /v1/services/" + World.SERVICE + "/suggestions", 204, "")
                .answer(
                        "PUT /v1/waiting-edits/" + World.EDIT + "/decision",
                        200,
                        "{\"changes\": {}, \"before\": {}, \"kind\": \"own\"}");
    }

    @Test
    void aGroupChangesItsListingFromWhatItSaysNow() {
        var page = Browser.as("gwen", "provider").get(EDIT);
        assertThat(page.first("#name").val()).isEqualTo("Larch Court food parcels");
        assertThat(page.first("#phones").text()).isEqualTo("01632 960 001");

        var answer =
                page.submit(
                        EDIT, Map.of("name", "Larder", "phones", "1\n\n 2 ", "minimumAge", "16"));

        assertThat(answer.location()).endsWith("/our-listings?done=listing-changed");
        var sent = Stub.get().all().getLast();
        assertThat(sent.body())
                .contains("\"name\":\"Larder\"", "\"phones\":[\"1\",\"2\"]", "\"minimumAge\":16")
                .doesNotContain("maximumAge");
        assertThat(sent.header("If-match")).isEqualTo("\"1\"");
    }

    /// What is withheld from everybody, a refuge's phone say, is not on the page and must not be
    /// lost.
    @Test
    void whatWasNotChangedIsNotSent() {
        var page = Browser.as("gwen", "provider").get(EDIT);
        var same =
                new HashMap<>(
                        Map.of(
                                "name", "Larch Court food parcels",
                                "description", page.first("#description").text(),
                                "phones", "01632 960 001",
                                "email", "larch@example.org",
                                "url", "https://example.org/larch",
                                "minimumAge", "18",
                                "onlyFor", "carer",
                                "asked", "People with a kitchen",
                                "fees", "Two pounds"));
        same.putAll(
                Map.of(
                        "street", "1 Example Hall",
                        "city", "Luton",
                        "postcode", "LU1 9ZA",
                        "TU", "10:00 to 12:00",
                        "TH", "10:00 to 12:00"));

        page.submit(EDIT, same);

        assertThat(Stub.get().all().getLast().body()).isEqualTo("{\"fees\":\"Two pounds\"}");
    }

    @Test
    void hoursAreWrittenByDayAndAMoveIsAsked() {
        var page = Browser.as("gwen", "provider").get(EDIT);
        assertThat(page.first("#TU").val()).isEqualTo("10:00 to 12:00");
        assertThat(page.text()).contains("Waiting to be checked", "Name: Larch Court larder");

        page.submit(
                EDIT,
                Map.of(
                        "name", "Larder",
                        "TU", "9 to 12.30, 14:00 to 17:00",
                        "FR", "9 - 12:30",
                        "street", "2 New Road",
                        "city", "Luton",
                        "postcode", "LU1 9ZB"));

        assertThat(Stub.get().all().getLast().body())
                .contains(
                        "\"hours\":[{\"days\":\"TU,FR\",\"opens\":\"09:00\",\"closes\":\"12:30\"},"
                                + "{\"days\":\"TU\",\"opens\":\"14:00\",\"closes\":\"17:00\"}]",
                        "\"address\":{\"street\":\"2 New Road\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mornings", "17:00 to 9:00", "25:00 to 26:00", "9:00"})
    void whatIsNoTimeIsSaidSo(String typed) {
        var answer =
                Browser.as("gwen", "provider")
                        .get(EDIT)
                        .submit(EDIT, Map.of("name", "Larder", "WE", typed));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("Enter when you are open on Wednesday");
    }

    @Test
    void whomItIsForIsTickedAndWrittenAndOtherRulesStay() {
        var page = Browser.as("gwen", "provider").get(EDIT);
        assertThat(page.has("#onlyFor[checked]")).isTrue();

        page.submit(
                EDIT,
                Map.of("name", "Larder", "asked", "People with a kitchen", "notFor", "student"));

        assertThat(Stub.get().all().getLast().body())
                .contains("\"include\":[{\"kind\":\"area\"")
                .contains("People with a kitchen", "student")
                .doesNotContain("carer");
    }

    @ParameterizedTest
    @CsvSource({"name,'',#name", "minimumAge,old,#minimumAge", "maximumAge,200,#maximumAge"})
    void whatCannotBeIsSaidBesideItsField(String field, String value, String target) {
        var page = Browser.as("gwen", "provider").get(EDIT);
        var typed = new HashMap<>(Map.of("name", "Larder"));
        typed.put(field, value);

        var answer = page.submit(EDIT, typed);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).containsKey(target);
    }

    @ParameterizedTest
    @CsvSource({"accept,true", "decline,false"})
    void aStewardSeesBeforeAndAfterAndDecides(String decision, boolean accept) {
        var page = Browser.as("stan", "steward").get("/listings/changes");
        assertThat(page.text())
                .contains(
                        "Name Now: Larch Court food parcels Then: Larch Court larder",
                        "Phone Now: Nothing Then: 01632 960 002",
                        "Who it is for Now: Nothing Then: For carers.")
                .doesNotContain("exclude")
                .contains("They moved to Mill Lane");

        var answer = page.submit(DECIDE, Map.of("decision", decision));

        assertThat(answer.location()).endsWith("/listings/changes?done=edit-decided");
        assertThat(Stub.get().all().getLast().body()).isEqualTo("{\"accept\":" + accept + "}");
    }

    @Test
    void aNewListingIsToldAsOneAndHasNoPageYet() {
        Stub.get()
                .answer(
                        "GET /v1/waiting-edits",
                        200,
                        World.list(
                                """
                                {"id": "%s", "service": "%s", "serviceName": "Lunch club", "kind": "new", "state": "waiting",
                                 "changes": {"name": "Lunch club", "languages": [], "service_areas": [{"name": "Luton"}]},
                                 "before": {}, "note": null, "version": 0}\
                                """
                                        .formatted(World.EDIT, World.SERVICE)));

        var page = Browser.as("stan", "steward").get("/listings/changes");

        assertThat(page.text())
                .contains("Lunch club New listing", "Where Luton")
                .doesNotContain("Now: Nothing", "Languages");
        assertThat(page.html()).doesNotContain("/directory/" + World.SERVICE);
    }

    @Test
    void anybodySuggestsWithoutSigningIn() {
        var page = Browser.stranger().get("/directory/" + World.SERVICE);

        var answer = page.submit(SUGGEST, Map.of("text", "They moved"));

        assertThat(answer.location()).endsWith("?done=suggested");
        assertThat(Stub.get().posts().getLast().body()).isEqualTo("{\"text\":\"They moved\"}");
        assertThat(page.submit(SUGGEST, Map.of()).status()).isEqualTo(400);
    }
}
