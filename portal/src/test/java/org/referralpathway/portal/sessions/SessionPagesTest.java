package org.referralpathway.portal.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.portal.testing.Browser;
import org.referralpathway.portal.testing.Services;
import org.referralpathway.portal.testing.Sessions;
import org.referralpathway.portal.testing.Stub;
import org.referralpathway.portal.testing.World;

/// The weekly session on its pages.
@QuarkusTest
@QuarkusTestResource(Services.class)
class SessionPagesTest {
    private static final String SESSION = "/sessions/" + Sessions.SESSION;
    private static final String NEED = SESSION + "/needs/" + World.NEED;
    private final Browser cora = Browser.as("cora", "coordinator");

    @BeforeEach
    void theWorld() {
        Stub.get().reset();
    }

    @Test
    void aSessionIsOpenedAndNotASecondOne() {
        var page = cora.get("/sessions");
        assertThat(page.text()).contains("1 of 1 to decide");
        assertThat(page.submit("/sessions", Map.of()).location()).isEqualTo(SESSION);
        assertThat(Stub.get().posts().getLast().body())
                .isEqualTo("{\"partnership\":\"%s\"}".formatted(World.id("partnership")));

        Stub.get().problem("POST /v1/sessions", 409, "session-open", "");
        var refused = page.submit("/sessions", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("One is open: close it before the next");
    }

    @Test
    void whatAGroupSaysOnThePhoneIsWrittenDownFromHere() {
        assertThat(cora.get(SESSION).html()).doesNotContain("spoken-answer");
        Stub.get()
                .answer(
                        "GET /v1/sessions/" + Sessions.SESSION,
                        200,
                        Sessions.view(
                                "null",
                                "\"decision\": null, \"unanswered\": \"" + World.REFERRAL + "\""));

        assertThat(cora.get(SESSION).html())
                .contains("/referrals/" + World.REFERRAL + "/spoken-answer");
    }

    @Test
    void theScreenSaysWhyWhoCanAndWhomToRingAndNobodysName() {
        var page = cora.get(SESSION);

        assertThat(page.text())
                .contains(
                        "Food parcel in LU1 × 2",
                        "The group that was asked said no",
                        "Larch Court food parcels, Larch Court Neighbours: Covers LU1",
                        "Not confirmed this week",
                        "2 more needs wait that no shared screen shows")
                .doesNotContain(World.FAMILY_NAME, World.NOTE, World.PHONE);
        assertThat(page.submit(SESSION + "/confirmed/" + World.SERVICE, Map.of()).location())
                .isEqualTo(SESSION + "?done=listings-confirmed");
        assertThat(Stub.get().all().getLast().body()).contains(World.SERVICE.toString());
    }

    @Test
    void aDecisionIsMinutedWithItsDissentAndLeavesWhenTheSessionCloses() {
        var page = cora.get(NEED);
        assertThat(page.submit(NEED, Map.of()).errors()).containsOnlyKeys("#decision");

        var done =
                page.submit(
                        NEED,
                        Map.of(
                                "decision", "offer:" + World.SERVICE,
                                "minute", "Rang them",
                                "dissent", "The hub: too far"));

        assertThat(done.location()).isEqualTo(SESSION + "?done=decision-minuted");
        var sent = Stub.get().all().getLast();
        assertThat(sent.method()).isEqualTo("PUT");
        assertThat(sent.body())
                .isEqualTo(
                        "{\"decision\":\"offer\",\"service\":\"%s\",\"minute\":\"Rang them\",\"dissent\":\"The hub: too far\"}"
                                .formatted(World.SERVICE));
        page.submit(NEED, Map.of("decision", "carry-over"));
        assertThat(Stub.get().all().getLast().body()).isEqualTo("{\"decision\":\"carry-over\"}");
        assertThat(cora.get(SESSION).submit(SESSION + "/close", Map.of()).location())
                .isEqualTo(SESSION + "?done=session-closed");
    }

    @Test
    void aClosedSessionShowsWhatCameOfIt() {
        Stub.get()
                .answer(
                        "GET /v1/sessions/" + Sessions.SESSION,
                        200,
                        Sessions.view(
                                "\"2026-11-20T10:00:00Z\"",
                                "\"decision\": \"offer\", \"service\": \"%s\", \"serviceName\": \"Larch Court food parcels\", \"dissent\": \"Too far\", \"problem\": \"need-not-open\""
                                        .formatted(World.SERVICE)));

        var page = cora.get(SESSION);

        assertThat(page.text())
                .contains(
                        "Ask Larch Court food parcels",
                        "Somebody held something against it",
                        "It was not sent. The need had been met or withdrawn meanwhile.");
        assertThat(page.text()).doesNotContain("Too far");
        assertThat(page.buttons()).isEmpty();
        assertThat(cora.get(NEED).text()).contains("Held against it Too far");
    }
}
