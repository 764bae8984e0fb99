package org.referralpathway.portal.needs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralpathway.portal.testing.Browser;
import org.referralpathway.portal.testing.Services;
import org.referralpathway.portal.testing.Stub;
import org.referralpathway.portal.testing.World;

/// What a person agreed to, asked in words that they can repeat.
@QuarkusTest
@QuarkusTestResource(Services.class)
class SharingPagesTest {
    private static final String PAGE = "/needs/" + World.NEED + "/sharing";
    private final Browser alice = Browser.as("alice", "referrer");

    @BeforeEach
    void reset() {
        Stub.get().reset();
    }

    @Test
    void whatWasAgreedIsSentAndNothingIsTickedBeforehand() throws Exception {
        Stub.get().answer("GET /v1/cases/" + World.CASE + "/sharing", 200, World.list());
        var page = alice.get(PAGE);
        assertThat(page.page().select("main input[checked]")).isEmpty();

        var answer = page.submit(PAGE, answers(""));

        assertThat(answer.location()).isEqualTo("/needs/" + World.NEED + "?done=sharing-recorded");
        var sent = new ObjectMapper().readTree(Stub.get().posts().getLast().body());
        assertThat(sent.path("basis").asText()).isEqualTo("consent");
        assertThat(sent.path("givenBy").asText()).isEqualTo("person");
        assertThat(sent.path("categories").toString()).isEqualTo("[\"identity\"]");
        assertThat(sent.path("never").get(0).asText()).isEqualTo(World.GROUP.toString());
        assertThat(sent.path("wording").asText()).isNotEmpty();
        assertThat(LocalDate.parse(sent.path("until").asText())).isAfter(LocalDate.now());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    basis=            | #basis     | Select why this may be shared
                    givenBy=          | #givenBy   | Select who agreed
                    how=              | #how       | Select how they agreed
                    givenBy=attorney  | #authority | Say by what authority they decided
                    told=             | #told      | Select what a group may see after it has agreed to help
                    never=nobody      | #never     | Select groups from the list
                    notice=           | #notice    | Give the privacy notice before you go on
                    """)
    void eachMissingAnswerIsNamed(String typed, String field, String message) {
        var visit = alice.get(PAGE).submit(PAGE, answers(typed));

        assertThat(visit.status()).isEqualTo(400);
        assertThat(visit.errors()).containsExactly(Map.entry(field, message));
        assertThat(Stub.get().posts()).isEmpty();
    }

    @Test
    void whomTheyDoNotWantStaysTickedWhenTheyAreAskedAgain() {
        var unwanted = "00000000-0000-0000-0000-000000000417";
        Stub.get()
                .answer(
                        "GET /v1/cases/" + World.CASE + "/sharing",
                        200,
                        World.list(
                                """
                                {"basis": "consent", "how": "phone", "givenBy": "person", "categories": ["identity"],
                                 "never": ["%s"], "until": "2027-05-20"}
                                """
                                        .formatted(unwanted)));

        var page = alice.get(PAGE);

        assertThat(page.page().select("main input[checked]").eachAttr("value"))
                .containsExactly(unwanted);
    }

    @Test
    void anotherGroundAsksForNoConsent() throws Exception {
        var page = alice.get(PAGE);

        page.submit(PAGE, answers("basis=public-task;givenBy=;how="));

        var sent = new ObjectMapper().readTree(Stub.get().posts().getLast().body());
        assertThat(sent.path("basis").asText()).isEqualTo("public-task");
        assertThat(sent.has("givenBy")).isFalse();
        assertThat(sent.has("wording")).isFalse();
    }

    @Test
    void aChangeOfMindIsOneButton() {
        var withdraw = PAGE + "/withdrawal";

        var answer = alice.get(PAGE).submit(withdraw, Map.of());

        assertThat(answer.location()).endsWith("?done=sharing-withdrawn");
        assertThat(Stub.get().posts())
                .extracting(Stub.Seen::path)
                .containsExactly("/v1/cases/" + World.CASE + "/sharing/withdrawal");
    }

    @Test
    void aNeedWithoutAGroundCannotBeSent() {
        Stub.get().answer("GET /v1/cases/" + World.CASE + "/sharing", 200, World.list());

        var page = alice.get("/needs/" + World.NEED);

        assertThat(page.text()).contains("Nothing may be shared yet");
        assertThat(page.page().select("form[action$=send]")).isEmpty();
    }

    private static Map<String, String> answers(String typed) {
        var answers = new LinkedHashMap<String, String>();
        answers.put("basis", "consent");
        answers.put("givenBy", "person");
        answers.put("how", "phone");
        answers.put("told", "identity");
        answers.put("never", World.GROUP.toString());
        answers.put("notice", "given");
        for (var pair : typed.split(";")) {
            if (!pair.isEmpty()) {
                var parts = pair.strip().split("=", 2);
                answers.put(parts[0], parts[1]);
            }
        }
        return answers;
    }
}
