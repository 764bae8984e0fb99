package org.referralpathway.portal.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
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
class PeoplePagesTest {
    private static final String FORM = "/people/new";

    private final Browser alice = Browser.as("alice", "referrer");

    @BeforeEach
    void theWorld() {
        Stub.get().reset();
    }

    @Test
    void aPersonIsRecordedAndTheNextStepIsSaid() throws Exception {
        var page = alice.get(FORM);
        var key = page.fields(FORM).get("key");

        var answer =
                page.submit(
                        FORM,
                        Map.of(
                                "givenName", " Agatha ",
                                "familyName", World.FAMILY_NAME,
                                "dateOfBirth-day", "31",
                                "dateOfBirth-month", "3",
                                "dateOfBirth-year", "1948",
                                "phone", World.PHONE));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location())
                .isEqualTo("/people/" + World.PERSON + "?done=person-recorded");
        var sent = Stub.get().posts().getFirst();
        assertThat(sent.header("Idempotency-key")).isEqualTo(key);
        assertThat(new ObjectMapper().readTree(sent.body()))
                .isEqualTo(
                        new ObjectMapper()
                                .readTree(
                                        """
                                        {"givenName": "Agatha", "familyName": "Quillfeather",
                                         "dateOfBirth": "1948-03-31", "phone": "01632 960 417",
                                         "access": [],
                                         "safeContact": {"doNotContact": false, "neverCall": false, "neverVoicemail": false,
                                          "neverText": false, "neverWrite": false},
                                         "identifiers": [], "atRisk": false}
                                        """));
        var person = alice.get(answer.location());
        assertThat(person.text()).contains("The person is recorded. Now post what they need.");
        assertThat(person.first("main a.govuk-button").attr("href"))
                .isEqualTo("/people/" + World.PERSON + "/safe");
    }

    @Test
    void whatIsNotSafeStandsFirstAndIsChangedWithTheRest() {
        var page = alice.get("/people/" + World.PERSON);
        assertThat(page.first("main .govuk-warning-text").text())
                .contains("Never leave a message on their phone", "Weekday mornings");
        assertThat(page.text()).contains("has probably recorded this person before");
        var change = "/people/" + World.PERSON + "/change";
        var form = alice.get(change);
        assertThat(form.page().select("input[name=never][checked]").eachAttr("value"))
                .containsExactly("voicemail", "text");
        assertThat(form.first("#dateOfBirth-month").val()).isEqualTo("3");

        var done =
                form.submit(
                        change,
                        Map.of(
                                "givenName", "Agatha",
                                "familyName", World.FAMILY_NAME,
                                "never", "call"));

        assertThat(done.location()).endsWith("?done=person-changed");
        var sent = Stub.get().all().getLast();
        assertThat(sent.body()).contains("\"neverCall\":true", "\"neverVoicemail\":false");
        assertThat(sent.header("If-match")).isEqualTo("\"4\"");
    }

    @Test
    void aNumberThatTheFormDoesNotAskForStaysAndACheckedOneStaysChecked() throws Exception {
        var change = "/people/" + World.PERSON + "/change";
        var form = alice.get(change);
        assertThat(form.first("#chiNumber").val()).isEqualTo("3103480009");

        form.submit(
                change,
                Map.of(
                        "givenName", "Agatha",
                        "familyName", World.FAMILY_NAME,
                        "nhsNumber", "943 476 5919",
                        "chiNumber", ""));

        assertThat(
                        new ObjectMapper()
                                .readTree(Stub.get().all().getLast().body())
                                .get("identifiers"))
                .isEqualTo(
                        new ObjectMapper()
                                .readTree(
                                        """
                                        [{"system": "https://housing.example.org/tenant", "value": "T-17", "verified": false},
                                         {"system": "nhs-number", "value": "9434765919", "verified": true}]
                                        """));
    }

    @Test
    void whoeverLivesWithThemIsRecordedFromTheirPage() {
        var page = alice.get("/people/" + World.PERSON);
        assertThat(page.text()).contains("Lives with", "Dot " + World.FAMILY_NAME);
        var add = FORM + "?with=" + World.PERSON;
        assertThat(page.has("a[href='" + add + "']")).isTrue();

        alice.get(add)
                .submit(FORM, Map.of("givenName", "Dot", "familyName", "Quill", "atRisk", "yes"));

        var seen = Stub.get().all();
        assertThat(seen.get(seen.size() - 2).body()).contains("\"atRisk\":true");
        assertThat(seen.getLast().path()).isEqualTo("/v1/people/" + World.PERSON + "/household");
        assertThat(seen.getLast().body()).isEqualTo("{\"with\":\"" + World.PERSON + "\"}");

        assertThat(page.submit("/people/" + World.PERSON + "/moved-out", Map.of()).location())
                .endsWith("?done=person-changed");
    }

    @Test
    void pressingTheButtonTwiceAsksForOneAndTheSameThing() {
        var page = alice.get(FORM);
        var typed = Map.of("givenName", "Agatha", "familyName", "Quill");

        page.submit(FORM, typed);
        page.submit(FORM, typed);

        assertThat(Stub.get().posts()).hasSize(2);
        assertThat(
                        Stub.get().posts().stream()
                                .map(post -> post.header("Idempotency-key"))
                                .distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    givenName=         | #givenName         | Enter the person’s first name
                    familyName=        | #familyName        | Enter the person’s last name
                    dateOfBirth-day=31 | #dateOfBirth-month | Date of birth must include a month and year
                    dateOfBirth-day=30;dateOfBirth-month=2;dateOfBirth-year=1950   | #dateOfBirth-day | Date of birth must be a real date
                    dateOfBirth-day=1;dateOfBirth-month=1;dateOfBirth-year=2999    | #dateOfBirth-day | Date of birth must be in the past
                    dateOfBirth-day=1;dateOfBirth-month=1;dateOfBirth-year=1066    | #dateOfBirth-day | Date of birth must be 1900 or later
                    email=nonsense     | #email             | Enter an email address in the correct format, like name@example.org
                    """)
    void eachWrongAnswerIsNamedWhereItIs(String typed, String field, String message) {
        var visit = alice.get(FORM).submit(FORM, with(typed));

        assertThat(visit.status()).isEqualTo(400);
        assertThat(visit.title()).startsWith("Error: Record a person");
        assertThat(visit.errors()).containsExactly(Map.entry(field, message));
        assertThat(visit.has(field)).as("the summary leads to a field").isTrue();
        assertThat(visit.first(".govuk-form-group--error .govuk-error-message").text())
                .contains(message);
        assertThat(visit.location()).isEmpty();
        assertThat(Stub.get().posts()).isEmpty();
    }

    @Test
    void whatTheServiceRefusesShowsAtItsField() {
        var errors =
                """
                , "errors": [{"pointer": "/postcode", "detail": "Enter a full UK postcode"},
                 {"pointer": "#/phone", "detail": "Enter a phone number"},
                 {"pointer": "/unheard", "detail": "Something else"}]
                """;
        Stub.get().problem("POST /v1/people", 400, "validation", errors);

        var visit = alice.get(FORM).submit(FORM, with("postcode=LU1;phone=abc"));

        assertThat(visit.status()).isEqualTo(400);
        assertThat(visit.errors())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "", "Something else",
                                "#phone", "Enter a phone number",
                                "#postcode", "Enter a full UK postcode"));
    }

    @Test
    void whatWasTypedIsStillThereAfterAnErrorAndNeverInTheAddress() {
        var visit =
                alice.get(FORM).submit(FORM, with("familyName=;note=Ring twice <b>;language=pl"));

        assertThat(visit.first("#givenName").val()).isEqualTo("Agatha");
        assertThat(visit.first("#note").text()).isEqualTo("Ring twice <b>");
        assertThat(visit.first("#language option[selected]").val()).isEqualTo("pl");
        assertThat(visit.response().uri().getQuery()).isNull();
    }

    @Test
    void aServiceThatIsAwayKeepsTheAnswersOnThePage() {
        Stub.get().problem("POST /v1/people", 503, "unavailable", "");

        var visit = alice.get(FORM).submit(FORM, with(""));

        assertThat(visit.status()).isEqualTo(503);
        assertThat(visit.errors().get("")).contains("Your answers are still here");
        assertThat(visit.first("#givenName").val()).isEqualTo("Agatha");
    }

    @Test
    void aFormThatWasSentBeforeWithOtherAnswersSaysSo() {
        Stub.get().problem("POST /v1/people", 422, "idempotency-key-reused", "");

        var visit = alice.get(FORM).submit(FORM, with(""));

        assertThat(visit.status()).isEqualTo(422);
        assertThat(visit.heading()).isEqualTo("You have already sent this form");
    }

    @Test
    void theListLeadsToEachPersonAndToTheNextPage() {
        Stub.get().answer("GET /v1/people", 200, World.longList());
        assertThat(alice.get("/people").text()).contains("You have not recorded anyone yet");

        Stub.get().reset();
        assertThat(alice.get("/people").first("tbody a").attr("href"))
                .isEqualTo("/people/" + World.PERSON);
    }

    @Test
    void aStrangersPersonIsNotThere() {
        var visit = alice.get("/people/" + UUID.randomUUID());

        assertThat(visit.status()).isEqualTo(404);
        assertThat(visit.heading()).isEqualTo("Page not found");
    }

    private static Map<String, String> with(String typed) {
        var values = new HashMap<>(Map.of("givenName", "Agatha", "familyName", "Quill"));
        for (var pair : typed.split(";")) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) {
                values.put(parts[0], parts[1]);
            }
        }
        return values;
    }
}
