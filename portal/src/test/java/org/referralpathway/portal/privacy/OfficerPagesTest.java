package org.referralpathway.portal.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.portal.testing.Browser;
import org.referralpathway.portal.testing.Officer;
import org.referralpathway.portal.testing.Services;
import org.referralpathway.portal.testing.Stub;
import org.referralpathway.portal.testing.World;

/// What an information-governance officer sees and does.
@QuarkusTest
@QuarkusTestResource(Services.class)
class OfficerPagesTest {
    private final Browser iris = Browser.as("iris", "privacy");
    private final Browser cora = Browser.as("cora", "coordinator");

    @BeforeEach
    void theWorld() {
        Stub.get().reset();
    }

    @Test
    void looksAreNarrowedByAPersonOrAColleagueAndNameNobody() {
        var page = iris.get("/privacy/looks?person=" + World.PERSON);

        assertThat(page.text())
                .contains("Compared, to find the same need in two hands: who they are");
        assertThat(page.text()).doesNotContain(World.FAMILY_NAME);
        assertThat(page.has("a[href='/privacy/looks?user=" + World.COLLEAGUE + "']")).isTrue();
        assertThat(page.has("a[href='/privacy/holds/" + World.PERSON + "']")).isTrue();
        assertThat(Stub.get().all().getLast().path()).contains("person=" + World.PERSON);
    }

    @Test
    void aHoldNeedsAReasonAndIsLifted() {
        var at = "/privacy/holds/" + World.PERSON;
        assertThat(iris.get(at).submit(at, Map.of()).errors()).containsOnlyKeys("#reason");
        assertThat(iris.get(at).submit(at, Map.of("reason", "court")).location())
                .endsWith("?done=held-back");
        assertThat(Stub.get().posts().getLast().body()).isEqualTo("{\"reason\":\"court\"}");
        assertThat(iris.get(at).submit(at + "/lift", Map.of()).location())
                .endsWith("?done=hold-lifted");
    }

    @Test
    void whatIsKeptIsReadAndTheRuleIsChanged() {
        var at = "/privacy/keeping";
        assertThat(iris.get(at).text())
                .contains(
                        "41 people",
                        "The person agreed 38",
                        "where they live 12",
                        "Not said: nobody is erased");
        assertThat(iris.get(at).submit(at, Map.of("months", "0")).errors())
                .containsOnlyKeys("#of", "#months");
        assertThat(iris.get(at).submit(at, Map.of("of", "helped", "months", "60")).location())
                .endsWith("?done=rule-kept");
    }

    @Test
    void aBreachSaysWhoMustKnowAndByWhen() {
        var at = "/privacy/breaches";
        var page = iris.get(at);
        assertThat(page.text()).contains("The regulator must know by 23 November 2026 at midnight");
        assertThat(page.buttons())
                .contains("The regulator has been told", "The people have been told");
        assertThat(page.submit(at, Map.of("people", "Edith")).errors())
                .containsOnlyKeys("#kind", "#risk", "#foundOn-day", "#people");
        page.submit(
                at,
                Map.of(
                        "kind", "lost",
                        "risk", "risk",
                        "foundOn-day", "20",
                        "foundOn-month", "11",
                        "foundOn-year", "2026",
                        "people", World.PERSON.toString()));
        assertThat(Stub.get().posts().getLast().body())
                .contains("\"foundAt\":\"2026-11-20T00:00:00Z\"", World.PERSON.toString());

        var told = at + "/" + Officer.BREACH;
        assertThat(page.submit(told, Map.of("step", "regulator-told")).location())
                .endsWith("?done=breach-kept");
        Stub.get().problem("POST /v1/breaches/" + Officer.BREACH + "/close", 409, "not-yet", "");
        assertThat(page.submit(told, Map.of("step", "close")).status()).isEqualTo(409);
        assertThat(page.submit(told, Map.of("step", "burn")).status()).isEqualTo(400);
    }

    @Test
    void oneAsksASecondVouchesAndTheFirstSeesItForAnHour() {
        var ask = "/emergencies/of/" + World.NEED;
        var at = "/emergencies/" + Officer.EMERGENCY;
        assertThat(cora.get(ask).submit(ask, Map.of()).errors()).containsOnlyKeys("#reason");
        assertThat(cora.get(ask).submit(ask, Map.of("reason", "danger-to-life")).location())
                .isEqualTo(at);
        assertThat(cora.get(at).text()).contains("Nobody has vouched for it yet");
        Stub.get()
                .problem(
                        "POST /v1/emergency-sight/" + Officer.EMERGENCY + "/approval",
                        400,
                        "validation",
                        ", \"errors\": [{\"pointer\": \"\", \"detail\": \"A second person vouches for it: not you\"}]");
        assertThat(cora.get(at).submit(at, Map.of()).text())
                .contains("A second person vouches for it: not you");

        Stub.get()
                .reset()
                .answer(
                        "GET /v1/emergency-sight/" + Officer.EMERGENCY,
                        200,
                        Officer.emergency(true))
                .answer(
                        "GET /v1/emergency-sight/" + Officer.EMERGENCY + "/person",
                        200,
                        "{\"givenName\": \"Agatha\", \"familyName\": \"%s\", \"phone\": \"%s\"}"
                                .formatted(World.FAMILY_NAME, World.PHONE));
        assertThat(cora.get(at).text()).contains(World.FAMILY_NAME, "Open until");
        Stub.get()
                .problem(
                        "GET /v1/emergency-sight/" + Officer.EMERGENCY + "/person",
                        404,
                        "not-found",
                        "");
        assertThat(iris.get(at).text()).contains("Only whoever asked sees who it is");
        assertThat(iris.get("/privacy/looks/emergencies").text())
                .contains("life is in danger", World.OTHER_COLLEAGUE.toString().substring(30));
    }
}
