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

@QuarkusTest
@QuarkusTestResource(Services.class)
class HeadersTest {
    @BeforeEach
    void theWorld() {
        Stub.get().reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/people", "/people/new", "/needs", "/nowhere", "/directory", "/admin"})
    void everyAnswerHasTheHeaders(String path) {
        var visit = Browser.as("alice", "referrer").get(path);

        assertThat(visit.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                .contains("form-action 'self' http://127.0.0.1:9;", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(visit.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(visit.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(visit.header("Cache-Control")).isEqualTo("no-store");
        assertThat(visit.header("Strict-Transport-Security")).as("over plain HTTP").isEmpty();
        assertThat(visit.has("script:not([src]), style, [style], [onclick]")).isFalse();
    }

    @Test
    void theCookieOfTheFormIsOutOfReachOfScriptsAndOtherSites() {
        var cookies =
                Browser.as("alice", "referrer")
                        .get("/people/new")
                        .response()
                        .headers()
                        .allValues("Set-Cookie");

        assertThat(cookies)
                .singleElement()
                .asString()
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax", "Path=/");
    }

    @Test
    void aPageWithoutAFormSetsNoCookie() {
        assertThat(Browser.stranger().get("/").header("Set-Cookie")).isEmpty();
    }

    @Test
    void theStyleSheetHasNoTypefaceOfTheGovernmentAndMayBeKept() {
        var browser = Browser.stranger();
        var sheet = browser.get("/").first("link[href$=govuk-frontend.css]").attr("href");

        var css = browser.get(sheet);

        assertThat(css.html())
                .contains(".govuk-button")
                .doesNotContain("GDS Transport", "@font-face", "/fonts/");
        assertThat(css.header("Content-Type")).startsWith("text/css");
        assertThat(css.header("Cache-Control")).contains("immutable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal.js", "govuk-frontend.js", "portal.css", "portal.svg"})
    void theOtherAssetsAreThere(String name) {
        var browser = Browser.stranger();
        var base =
                browser.get("/")
                        .first("link[href$=portal.css]")
                        .attr("href")
                        .replace("portal.css", "");

        assertThat(browser.get(base + name).status()).isEqualTo(200);
    }

    @Test
    void theWebJarItselfIsNotServed() {
        var crest = "/webjars/govuk-frontend/5.14.0/dist/govuk/assets/images/govuk-crest.svg";

        assertThat(Browser.stranger().get(crest).status()).isEqualTo(404);
    }

    @Test
    void answersThatAreTooLongGetAPage() {
        var alice = Browser.as("alice", "referrer");
        var page = alice.get("/people/new");

        var visit = page.submit("/people/new", Map.of("note", "x".repeat(70_000)));

        assertThat(visit.status()).isEqualTo(413);
        assertThat(visit.heading()).isEqualTo("Your answers are too long");
        assertThat(visit.text()).contains("Demonstration: made-up people only");
        assertThat(Stub.get().posts()).isEmpty();
    }

    @Test
    void aLongButAllowedAnswerIsLetIn() {
        var page = Browser.as("alice", "referrer").get("/people/new");
        var typed =
                Map.of("givenName", "Agatha", "familyName", "Quill", "note", "x".repeat(20_000));

        assertThat(page.submit("/people/new", typed).status()).isEqualTo(303);
    }
}
