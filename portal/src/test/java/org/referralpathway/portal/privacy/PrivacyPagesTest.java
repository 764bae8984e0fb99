package org.referralpathway.portal.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.portal.testing.Browser;
import org.referralpathway.portal.testing.Rights;
import org.referralpathway.portal.testing.Services;
import org.referralpathway.portal.testing.Stub;
import org.referralpathway.portal.testing.World;

/// What people ask about their data, and the officer's answer.
@QuarkusTest
@QuarkusTestResource(Services.class)
class PrivacyPagesTest {
    private static final String PERSON = "/people/" + World.PERSON;
    private static final String REQUEST = "/privacy/" + World.REQUEST;
    private final Browser alice = Browser.as("alice", "referrer");
    private final Browser iris = Browser.as("iris", "privacy");

    @BeforeEach
    void theWorld() {
        Stub.get().reset();
    }

    @Test
    void whoSawWhatIsReadableAndNamesNoStaff() {
        assertThat(alice.get(PERSON + "/seen").text())
                .contains("Larch Court Neighbours", "Was told: who they are, how to reach them");
    }

    @Test
    void aRequestIsPassedOnWithItsDay() {
        var page = alice.get(PERSON + "/request");
        assertThat(page.submit(PERSON + "/request", Map.of()).errors())
                .containsOnlyKeys("#kind", "#receivedOn-day");

        var done =
                page.submit(
                        PERSON + "/request",
                        Map.of(
                                "kind", "access",
                                "receivedOn-day", "20",
                                "receivedOn-month", "11",
                                "receivedOn-year", "2026"));

        assertThat(done.location()).isEqualTo(PERSON + "?done=request-recorded");
        assertThat(Stub.get().posts().getLast().body())
                .contains("\"receivedOn\":\"2026-11-20\"", "\"kind\":\"access\"");
    }

    @Test
    void theOfficerSeesWhatIsOpenWhoReadTooMuchAndThatTheRecordIsWhole() {
        assertThat(iris.get("/privacy").text())
                .contains("To be erased", "due by 20 December 2026", "34", "It is whole");

        Stub.get().answer("GET /v1/audit/chain", 200, "{\"holds\": false}");
        assertThat(iris.get("/privacy").text()).contains("A row was changed or taken out");
    }

    @Test
    void theDraftSaysWhatIsLeftOutAndErasingIsOneButton() {
        var page = iris.get(REQUEST);
        assertThat(page.text())
                .contains(World.FAMILY_NAME, "a worry about the person", "Yes, to every floor");

        var done = page.submit(REQUEST + "/erasure", Map.of());

        assertThat(done.location()).endsWith("?done=erased");
        assertThat(Stub.get().posts().getLast().path())
                .isEqualTo("/v1/people/" + World.PERSON + "/erasure");
        assertThat(iris.get(REQUEST).submit(REQUEST, Map.of()).errors())
                .containsOnlyKeys("#outcome");
        assertThat(iris.get(REQUEST).submit(REQUEST, Map.of("outcome", "done")).location())
                .endsWith("?done=request-closed");
    }

    @Test
    void aCopyIsReviewedHandedOverAndReadAgainAsItWas() {
        Stub.get()
                .answer(
                        "GET /v1/subject-requests",
                        200,
                        "{\"items\": [" + Rights.request("access") + "]}");
        var page = iris.get(REQUEST);
        assertThat(page.text())
                .contains(
                        "The person agreed",
                        "not with Gossip club",
                        "Food parcel of Larch Court Neighbours, came",
                        "a worry about the person, because it may harm somebody");
        assertThat(page.first("input[name=include]").hasAttr("checked")).isFalse();

        var message = page.first("input[name=include]").val();
        assertThat(page.submit(REQUEST + "/release", Map.of("include", message)).location())
                .isEqualTo(REQUEST + "/released?done=handed-to-person");
        assertThat(Stub.get().posts().getLast().body())
                .isEqualTo("{\"include\":[\"" + message + "\"]}");

        assertThat(iris.get(REQUEST + "/released").text())
                .contains("What we hold about you", World.FAMILY_NAME, "Information Commissioner");
        assertThat(iris.get("/privacy").has("a[href='" + REQUEST + "/released']")).isTrue();
        assertThat(iris.get(REQUEST + "/released.json").status()).isEqualTo(200);
        assertThat(alice.get(REQUEST + "/released.json").status()).isEqualTo(403);
    }

    @Test
    void aNeedEndsAsWhatItIs() {
        var path = "/needs/" + World.NEED + "/end";
        var page = alice.get(path);
        assertThat(page.submit(path, Map.of("ending", "own-network")).errors())
                .containsOnlyKeys("#agreed");

        page.submit(path, Map.of("ending", "own-network", "agreed", "yes"));
        assertThat(Stub.get().posts().getLast().body())
                .contains("\"ending\":\"own-network\"", "\"agreed\":true");
        Stub.get().problem("POST /v1/needs/" + World.NEED + "/end", 409, "need-busy", "");
        assertThat(alice.get(path).submit(path, Map.of("ending", "not-wanted")).status())
                .isEqualTo(409);
    }
}
