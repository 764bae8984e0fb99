package org.referralpathway.portal.listings;

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

@QuarkusTest
@QuarkusTestResource(Services.class)
class TwicePagesTest {
    private static final String PAGE = "/listings/" + World.SERVICE + "/twice";
    private static final String SAME = "PUT /v1/organizations/" + World.OTHER_GROUP + "/same-as";

    @BeforeEach
    void theWorld() {
        Stub.get().reset().answer(SAME, 204, "");
    }

    @Test
    void theOtherRecordGoesIntoTheOneThatIsLookedAt() {
        var page = Browser.as("stan", "steward").get(PAGE);
        assertThat(page.text())
                .contains("Larch Court Neighbors")
                .contains("Has nearly the same name. Is at the same postcode.");
        assertThat(Stub.get().all().getLast().body())
                .contains("\"name\":\"Larch Court Neighbours\"", "\"postcode\":\"LU1 9ZA\"")
                .contains("\"except\":\"");

        var done = page.submit(PAGE, Map.of());

        assertThat(done.location()).endsWith("/twice?done=groups-linked");
        var sent = Stub.get().all().getLast();
        assertThat(sent.method() + " " + sent.path()).isEqualTo(SAME);
        assertThat(sent.body()).startsWith("{\"organization\":\"");
    }

    @Test
    void aRecordThatPeopleUseIsNotTakenAway() {
        Stub.get()
                .answer(
                        SAME,
                        400,
                        """
                        {"type": "https://referralpathway.org/problems/validation", "title": "t", "status": 400,
                         "errors": [{"pointer": "/organization", "detail": "The record that would go has people"}]}
                        """);

        var answer = Browser.as("stan", "steward").get(PAGE).submit(PAGE, Map.of());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("The record that would go has people");
    }
}
