package org.referralpathway.portal.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.portal.testing.Browser;
import org.referralpathway.portal.testing.Partnership;
import org.referralpathway.portal.testing.Services;
import org.referralpathway.portal.testing.Stub;
import org.referralpathway.portal.testing.Visit;
import org.referralpathway.portal.testing.World;

@QuarkusTest
@QuarkusTestResource(Services.class)
class RulesPagesTest {
    private static final String PAGE = "/pathways/" + World.PATHWAY + "/rules";

    @BeforeEach
    void theWorld() {
        Stub.get().reset();
    }

    @Test
    void theRulesAreShownAsTheyAreWithTheDecisionTheyStandOn() {
        var page = open();
        assertThat(page.text()).contains("by this decision: Core meeting in May");
        assertThat(page.first("#weight-kind").val()).isEqualTo("25");
        assertThat(page.first("#response-standard").val()).isEqualTo("24");
        assertThat(page.page().select("[name=modes][checked]").eachAttr("value"))
                .containsExactly("direct", "cascade");
    }

    @Test
    void tryingThemShowsWhatWouldBeDifferentAndKeepsWhatWasTyped() {
        var page = open();
        var typed = typed(page, Map.of("weight-kind", "30"));
        var tried = page.browser().post(PAGE + "/trial", typed);

        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.text())
                .contains("Of 12 needs of the last 30 days, 1 would have another service first")
                .contains("Shopping runs (Larch Court) Shop for you (Elm House)");
        assertThat(tried.first("#weight-kind").val()).isEqualTo("30");
        assertThat(Stub.get().posts().getLast().body())
                .contains("\"kind\":30")
                .contains("\"first-contact\":{\"today\":2")
                .doesNotContain("decided");
    }

    @Test
    void savingThemNeedsADecision() {
        var page = open();
        var without = page.browser().post(PAGE, typed(page, Map.of()));
        assertThat(without.status()).isEqualTo(400);
        assertThat(without.errors()).containsKey("#decided");

        var saved = page.browser().post(PAGE, typed(page, Map.of("decided", "Core, 23 November")));
        assertThat(saved.status()).isEqualTo(303);
        var put = Stub.get().all().stream().filter(s -> s.method().equals("PUT")).findFirst();
        assertThat(put.orElseThrow().body()).contains("Core, 23 November");
        assertThat(put.orElseThrow().headers().get("If-match")).containsExactly("\"4\"");
    }

    @Test
    void whatIsNoNumberIsSaidAtItsBox() {
        var page = open();
        var wrong =
                page.browser()
                        .post(PAGE, typed(page, Map.of("answer-urgent", "soon", "decided", "x")));
        assertThat(wrong.errors().get("#answer-urgent"))
                .isEqualTo("The answer to a question: enter a whole number");
    }

    @Test
    void whatTheServiceRefusesIsSaidAtItsBoxInTheWordsOfThePage() {
        Stub.get()
                .problem(
                        "PUT /v1" + PAGE,
                        400,
                        "validation",
                        ", \"errors\": [{\"pointer\": \"#/rules/clocks/first-contact\", \"detail\": \"The clock \\\"first-contact\\\" needs more\"}]");
        var page = open();
        var wrong = page.browser().post(PAGE, typed(page, Map.of("decided", "x")));
        assertThat(wrong.errors().get("#first-contact-today"))
                .isEqualTo("The clock “The first contact” needs more");
    }

    @Test
    void whatWasTypedIsStillThereWhenSomebodyElseWasFaster() {
        Stub.get().problem("PUT /v1" + PAGE, 412, "stale-version", "");
        var page = open();
        var late = typed(page, Map.of("weight-kind", "31", "decided", "Core, 23 November"));
        var again = page.browser().post(PAGE, late);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.first("#weight-kind").val()).isEqualTo("31");
        assertThat(again.first("#decided").text()).isEqualTo("Core, 23 November");

        var first = Partnership.rules().replace("[\"direct\", \"cascade\"]", "[\"direct\"]");
        Stub.get().answer("GET /v1" + PAGE, 200, first);
        var twice = typed(page, Map.of("decided", "Core meeting in May"));
        assertThat(page.browser().post(PAGE, twice).status()).isEqualTo(303);
    }

    @Test
    void whatWasTypedIsStillThereWhileTheServiceIsAway() {
        var page = open();
        var typed = typed(page, Map.of("weight-kind", "31", "decided", "Core, 23 November"));
        Stub.get().problem("PUT /v1" + PAGE, 503, "unavailable", "");
        Stub.get().problem("GET /v1" + PAGE, 503, "unavailable", "");
        var again = page.browser().post(PAGE, typed);
        assertThat(again.status()).isEqualTo(503);
        assertThat(again.text()).contains("Your answers are still here");
        assertThat(again.first("#weight-kind").val()).isEqualTo("31");
    }

    @Test
    void thoseWhoCoordinateFindTheirPathways() {
        var page = Browser.as("olu", "coordinator").get("/pathways");
        assertThat(page.first("main h2 a").attr("href")).isEqualTo(PAGE);
    }

    private static Visit open() {
        return Browser.as("olu", "coordinator").get(PAGE);
    }

    private static Map<String, String> typed(Visit page, Map<String, String> changed) {
        var fields = new LinkedHashMap<>(page.fields(PAGE));
        page.page()
                .select("main form input[type=text]")
                .forEach(box -> fields.put(box.attr("name"), box.val()));
        fields.put("modes", "direct");
        fields.putAll(changed);
        return fields;
    }
}
