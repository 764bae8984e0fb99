package org.referralpathway.portal.security;

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
class SignInTest {
    @BeforeEach
    void theWorld() {
        Stub.get().reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/people", "/needs", "/referrals", "/sign-in", "/people/new"})
    void aPageWithoutASessionAsksTheSignInServerWithPkce(String path) {
        var visit = Browser.stranger().get(path);

        assertThat(visit.status()).isEqualTo(302);
        assertThat(visit.header("Location"))
                .startsWith("http://127.0.0.1:9/realms/pathway/protocol/openid-connect/auth?")
                .contains("response_type=code", "client_id=portal", "code_challenge_method=S256")
                .contains("redirect_uri=")
                .doesNotContain(path.equals("/sign-in") ? "nothing" : path.substring(1) + "&");
        assertThat(visit.response().headers().allValues("Set-Cookie"))
                .allSatisfy(cookie ->
                        assertThat(cookie)
                                .containsIgnoringCase("HttpOnly")
                                .contains("SameSite=Lax"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("q_auth"));
    }

    @Test
    void aFormWithoutASessionGetsAPageThatSaysSoAndNothingIsSentOrPutIntoAnAddress() {
        var visit = Browser.stranger().post("/people/new", Map.of("familyName", World.FAMILY_NAME));

        assertThat(visit.status()).isEqualTo(401);
        assertThat(visit.heading()).isEqualTo("Sign in again");
        assertThat(visit.has("main a.govuk-button[href=/sign-in]")).isTrue();
        assertThat(visit.html()).doesNotContain(World.FAMILY_NAME);
        assertThat(visit.location()).isEmpty();
        assertThat(Stub.get().all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/signed-in?code=abc&state=def",
                "/signed-in?error=denied&state=def",
                "/needs"
            })
    void whatCannotBeASessionStartsTheSignInAgain(String path) {
        var visit = Browser.stranger().with("Cookie", "q_session=spoilt").get(path);

        assertThat(visit.status()).isEqualTo(302);
        assertThat(visit.header("Location")).startsWith("http://127.0.0.1:9/realms/pathway");
    }

    @Test
    void aFormWithASpoiltSessionLeadsToTheSignInAndCarriesNothingThere() {
        var browser = Browser.stranger().with("Cookie", "q_session=spoilt");

        var visit = browser.post("/people/new", Map.of("familyName", World.FAMILY_NAME));

        assertThat(visit.status()).isEqualTo(302);
        assertThat(visit.header("Location") + visit.html()).doesNotContain(World.FAMILY_NAME);
        assertThat(Stub.get().all()).isEmpty();
    }

    @Test
    void thePublicPagesNeedNoSession() {
        for (var path :
                new String[] {
                    "/", "/directory", "/signed-out", "/session-ended", "/sign-in-failed"
                }) {
            assertThat(Browser.stranger().get(path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void signingOutWithoutASessionEndsOnTheSamePage() {
        assertThat(Browser.stranger().get("/sign-out").location()).isEqualTo("/signed-out");
    }

    @Test
    void theViewersOwnTokenGoesToTheServices() {
        Browser.as("alice", "referrer").get("/needs");

        assertThat(Stub.get().all())
                .isNotEmpty()
                .allSatisfy(seen ->
                        assertThat(seen.header("Authorization"))
                                .isEqualTo("Bearer token-of-alice"));
    }

    @Test
    void theDirectoryIsAskedWithoutAToken() {
        Browser.as("alice", "referrer").get("/directory");

        assertThat(Stub.get().all())
                .isNotEmpty()
                .allSatisfy(seen -> assertThat(seen.header("Authorization")).isNull());
    }
}
