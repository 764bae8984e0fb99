package org.referralpathway.portal.needs;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.portal.testing.Browser;
import org.referralpathway.portal.testing.Services;
import org.referralpathway.portal.testing.Stub;
import org.referralpathway.portal.testing.World;

/// Asking several groups, and how much a group takes.
@QuarkusTest
@QuarkusTestResource(Services.class)
class SeveralPagesTest {
    private static final String NEED = "/needs/" + World.NEED;
    private static final String SEVERAL = NEED + "/several";
    private static final String TERMS = "/our-listings/terms";
    private final Browser alice = Browser.as("alice", "referrer");
    private final Browser grace = Browser.as("grace", "provider");

    @BeforeEach
    void theWorld() {
        Stub.get().reset();
    }

    @Test
    void groupsAreAskedInTheOrderOfTheList() {
        assertThat(alice.get(NEED).has("a[href='" + SEVERAL + "']")).isTrue();
        var page = alice.get(SEVERAL);
        assertThat(page.submit(SEVERAL, Map.of("services", "nonsense")).errors())
                .containsOnlyKeys("#mode", "#services");

        var done =
                page.submit(
                        SEVERAL, Map.of("mode", "cascade", "services", World.SERVICE.toString()));

        assertThat(done.location()).isEqualTo(NEED + "?done=sent");
        assertThat(Stub.get().posts().getLast().body())
                .isEqualTo("{\"mode\":\"cascade\",\"services\":[\"%s\"]}".formatted(World.SERVICE));
        Stub.get().problem("POST /v1/needs/" + World.NEED + "/offers", 409, "group-busy", "");
        assertThat(
                        page.submit(
                                        SEVERAL,
                                        Map.of(
                                                "mode",
                                                "cascade",
                                                "services",
                                                World.SERVICE.toString()))
                                .status())
                .isEqualTo(409);
    }

    @Test
    void whoIsNextIsSaidAndCanBeStopped() {
        Stub.get()
                .answer(
                        "GET /v1/needs/" + World.NEED,
                        200,
                        World.need("MATCHED", World.offer("service", "OFFERED")))
                .answer(
                        "GET /v1/needs/" + World.NEED + "/offers",
                        200,
                        "{\"left\": [\"%s\", \"%s\"], \"ended\": null}"
                                .formatted(World.id("a"), World.id("b")));
        var page = alice.get(NEED);

        assertThat(page.text()).contains("2 more groups are asked, one after another,");
        assertThat(page.submit(SEVERAL + "/stop", Map.of()).location())
                .endsWith("?done=stopped-asking");
        assertThat(Stub.get().all().getLast().method()).isEqualTo("DELETE");
    }

    @Test
    void aGroupSaysHowMuchItTakesAndWhenItIsBack() {
        var page = grace.get(TERMS);
        assertThat(page.first("#most").val()).isEqualTo("4");
        assertThat(page.first("#back-year").val()).isEqualTo("2999");
        assertThat(page.submit(TERMS, Map.of("most", "0")).errors())
                .containsOnlyKeys("#most", "#days");

        assertThat(page.submit(TERMS, Map.of("paid", "no", "days", "TU")).location())
                .isEqualTo(TERMS + "?done=terms-kept");
        assertThat(Stub.get().all().getLast().body())
                .isEqualTo("{\"paidStaff\":false,\"answerDays\":[\"TU\"]}");
    }
}
