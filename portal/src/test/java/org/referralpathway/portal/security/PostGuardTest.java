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
import org.referralpathway.portal.testing.Visit;

@QuarkusTest
@QuarkusTestResource(Services.class)
class PostGuardTest {
    private static final String FORM = "/people/new";
    private static final Map<String, String> NAMES =
            Map.of("givenName", "Agatha", "familyName", "Quill");

    private final Browser alice = Browser.as("alice", "referrer");

    @BeforeEach
    void theWorld() {
        Stub.get().reset();
    }

    @Test
    void aFormOfOurOwnPageIsLetIn() {
        assertThat(alice.get(FORM).submit(FORM, NAMES).status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void aFormFromElsewhereIsRefused(String site) {
        var fields = alice.get(FORM).fields(FORM);
        fields.putAll(NAMES);

        assertRefused(alice.postFrom(site, FORM, fields));
    }

    @Test
    void aFormThatSaysNothingAboutItsOriginIsRefused() {
        var fields = alice.get(FORM).fields(FORM);
        fields.putAll(NAMES);

        assertRefused(alice.postFrom("", FORM, fields));
    }

    @Test
    void anOlderBrowserIsKnownByItsOrigin() {
        var page = alice.get(FORM);
        var fields = page.fields(FORM);
        fields.putAll(NAMES);
        var own = page.response().uri();

        assertRefused(alice.with("Origin", "http://evil.example").postFrom("", FORM, fields));
        alice.with("Origin", own.getScheme() + "://" + own.getAuthority());
        assertThat(alice.postFrom("", FORM, fields).status()).isEqualTo(303);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        alice.get(FORM);

        assertRefused(alice.post(FORM, NAMES));
    }

    @Test
    void aFormWithAnotherTokenIsRefused() {
        var page = alice.get(FORM);

        assertRefused(page.submit(FORM, Map.of("token", "A".repeat(43))));
    }

    @Test
    void aFormWithoutTheCookieIsRefused() {
        var fields = alice.get(FORM).fields(FORM);

        assertRefused(alice.withoutCookies().post(FORM, fields));
    }

    @Test
    void anEmptyTokenIsNoToken() {
        assertRefused(alice.with("Cookie", "pathway_form=").post(FORM, Map.of("token", "")));
    }

    private static void assertRefused(Visit visit) {
        assertThat(visit.status()).isEqualTo(403);
        assertThat(visit.heading()).isEqualTo("We could not accept this form");
        assertThat(Stub.get().posts()).isEmpty();
    }
}
