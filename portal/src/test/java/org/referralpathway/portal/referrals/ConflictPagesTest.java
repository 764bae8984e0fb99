package org.referralpathway.portal.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.portal.testing.Browser;
import org.referralpathway.portal.testing.Incidents;
import org.referralpathway.portal.testing.Services;
import org.referralpathway.portal.testing.Stub;
import org.referralpathway.portal.testing.World;

@QuarkusTest
@QuarkusTestResource(Services.class)
class ConflictPagesTest {
    private static final String PAGE = "/referrals/" + World.REFERRAL + "/conflict";
    private static final String API = "/v1/referrals/" + World.REFERRAL + "/conflict-check";

    @BeforeEach
    void theWorld() {
        Stub.get().reset();
    }

    @Test
    void aWorkerAsksWithTheNamesAndReadsThemNoMore() {
        Stub.get().problem("GET " + API, 404, "not-found", "");
        var alice = Browser.as("alice", "referrer");
        assertThat(alice.get("/referrals/" + World.REFERRAL).text()).contains("Conflict check");
        var asked = alice.get(PAGE).submit(PAGE, Map.of("parties", "Jo Example and Acme"));
        assertThat(asked.status()).isEqualTo(303);
        assertThat(asked.location()).doesNotContain("Acme");

        Stub.get().problem("PUT " + API, 409, "nothing-agreed", "");
        var refused = alice.get(PAGE).submit(PAGE, Map.of("parties", "Jo Example and Acme"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("The person has not agreed");
        assertThat(alice.get(PAGE).submit(PAGE, Map.of()).errors()).containsKey("#parties");
    }

    @Test
    void whoeverTakesItReadsTheNamesAndAnswers() {
        Stub.get().answer("GET " + API, 200, Incidents.check("asked", false, "null"));
        var grace = Browser.as("grace", "provider");
        assertThat(grace.get(PAGE).submit(PAGE + "/take", Map.of()).status()).isEqualTo(303);

        Stub.get()
                .answer(
                        "GET " + API,
                        200,
                        Incidents.check("taken", true, "\"Jo Example and Acme\""));
        var page = grace.get(PAGE);
        assertThat(page.text()).contains("Jo Example and Acme");
        var answered = page.submit(PAGE + "/answer", Map.of("conflict", "yes"));
        assertThat(answered.status()).isEqualTo(303);
        var put = Stub.get().all().getLast();
        assertThat(put.path()).isEqualTo(API + "/verdict");
        assertThat(put.body()).isEqualTo("{\"conflict\":true}");
    }

    @Test
    void anotherOfTheGroupReadsOnlyThatSomebodyChecks() {
        Stub.get().answer("GET " + API, 200, Incidents.check("taken", false, "null"));
        var page = Browser.as("harry", "provider").get(PAGE);
        assertThat(page.text()).contains("Somebody in the group is checking");
        assertThat(page.buttons()).isEmpty();
    }
}
