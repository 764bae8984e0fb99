package org.referralpathway.portal.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.portal.testing.Browser;
import org.referralpathway.portal.testing.Referral;
import org.referralpathway.portal.testing.Services;
import org.referralpathway.portal.testing.Stub;
import org.referralpathway.portal.testing.World;

/// A group says who of it does what it has taken on.
@QuarkusTest
@QuarkusTestResource(Services.class)
class AssignPagesTest {
    private static final String AT = "/referrals/" + World.REFERRAL + "/assignee";
    private static final String API = "PUT /v1" + AT;
    private final Browser grace = Browser.as("grace", "provider");

    @BeforeEach
    void theWorld() {
        Stub.get().reset();
        Stub.get()
                .answer(Referral.PATH, 200, Referral.accepted().json())
                .answer(API, 200, Referral.accepted().json());
    }

    @Test
    void aGroupChoosesOneOfItsOwnAndTheirNameGoesWithIt() {
        var page = grace.get(AT);
        assertThat(page.text()).contains("Now: Nobody yet");
        assertThat(page.submit(AT, Map.of()).errors()).containsOnlyKeys("#user");

        var colleague = page.first("input[name=user]").val();
        assertThat(page.submit(AT, Map.of("user", colleague)).location())
                .isEqualTo("/referrals/" + World.REFERRAL + "?done=assigned");
        assertThat(Stub.get().all().getLast().body())
                .contains("\"user\":\"" + colleague + "\"", "\"name\":\"");

        page.submit(AT, Map.of("user", "nobody"));
        assertThat(Stub.get().all().getLast().body()).isEqualTo("{}");
    }

    @Test
    void whomThePersonDoesNotWantIsNotAvailableAndThePageDoesNotSayWhy() {
        Stub.get().problem(API, 409, "not-available", "");
        var page = grace.get(AT);

        var refused = page.submit(AT, Map.of("user", page.first("input[name=user]").val()));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.errors()).containsOnlyKeys("#user");
        assertThat(refused.text()).contains("choose somebody else").doesNotContain("want");
    }
}
