package org.referralpathway.portal.needs;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralpathway.portal.testing.Browser;
import org.referralpathway.portal.testing.Services;
import org.referralpathway.portal.testing.Stub;
import org.referralpathway.portal.testing.World;

@QuarkusTest
@QuarkusTestResource(Services.class)
class BoardPagesTest {
    private static final String NEED = "/needs/" + World.NEED;

    @BeforeEach
    void theWorld() {
        Stub.get().reset();
    }

    @Test
    void aGroupTakesANeedForOneOfItsListings() {
        var page = Browser.as("grace", "provider").get("/board");
        assertThat(page.text()).contains("Shopping").contains("LU1 · ").contains("2 of them");
        assertThat(page.page().select("main option").eachText())
                .containsExactly("Shopping runs", "Errands");

        var taken =
                page.submit(
                        "/board/" + World.NEED + "/take",
                        Map.of("service", World.SERVICE.toString()));
        assertThat(taken.status()).isEqualTo(303);
        assertThat(taken.location()).contains("/referrals/" + World.REFERRAL);
        var put = Stub.get().all().stream().filter(s -> s.method().equals("PUT")).findFirst();
        assertThat(put.orElseThrow().body()).contains(World.SERVICE.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 409})
    void whoIsTooLateReadsSo(int status) {
        Stub.get().problem("PUT /v1/board/" + World.NEED + "/claim", status, "need-not-open", "");
        var late =
                Browser.as("grace", "provider")
                        .get("/board")
                        .submit(
                                "/board/" + World.NEED + "/take",
                                Map.of("service", World.SERVICE.toString()));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("somebody was quicker");
    }

    @Test
    void aWorkerPutsANeedThereAndTakesItOff() {
        var worker = Browser.as("olu", "coordinator");
        var put = worker.get(NEED).submit(NEED + "/board", Map.of());
        assertThat(put.status()).isEqualTo(303);

        Stub.get().answer("GET /v1" + NEED + "/board", 200, "{\"on\": true, \"allowed\": true}");
        var off = worker.get(NEED).submit(NEED + "/board/off", Map.of());
        assertThat(off.location()).contains(NEED);
        assertThat(Stub.get().all()).anyMatch(s -> s.method().equals("DELETE"));
    }

    @Test
    void whatMayNotBeThereHasNoButton() {
        Stub.get().answer("GET /v1" + NEED + "/board", 200, "{\"on\": false, \"allowed\": false}");
        assertThat(Browser.as("alice", "referrer").get(NEED).buttons())
                .doesNotContain("Let groups take it from the board");
    }
}
