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
                Map.of(
                        "name", "Larch Court food parcels",
                        "description", page.first("#description").text(),
                        "phones", "01632 960 001",
                        "email", "larch@example.org",
                        "url", "https://example.org/larch",
                        "minimumAge", "18",
                        "onlyFor", "carer",
                        "asked", "People with a kitchen",
                        "fees", "Two pounds");

        page.submit(EDIT, same);

        assertThat(Stub.get().all().getLast().body()).isEqualTo("{\"fees\":\"Two pounds\"}");
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
    void anybodySuggestsWithoutSigningIn() {
        var page = Browser.stranger().get("/directory/" + World.SERVICE);

        var answer = page.submit(SUGGEST, Map.of("text", "They moved"));

        assertThat(answer.location()).endsWith("?done=suggested");
        assertThat(Stub.get().posts().getLast().body()).isEqualTo("{\"text\":\"They moved\"}");
        assertThat(page.submit(SUGGEST, Map.of()).status()).isEqualTo(400);
    }
}
