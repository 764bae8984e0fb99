package org.referralpathway.portal.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.portal.testing.Browser;
import org.referralpathway.portal.testing.Referral;
import org.referralpathway.portal.testing.Rights;
import org.referralpathway.portal.testing.Services;
import org.referralpathway.portal.testing.Stub;
import org.referralpathway.portal.testing.World;

/// Links that need no sign-in, as a group, a volunteer and the person helped see them.
@QuarkusTest
@QuarkusTestResource(Services.class)
class AnswerPagesTest {
    private static final String GROUP = "/answer/" + World.SECRET;
    private static final String ERRAND = "/errand/" + World.SECRET;
    private static final String OWN = "/my/" + World.SECRET;
    private static final int LARGEST = 30_000;

    @BeforeEach
    void theWorld() {
        Stub.get().reset();
    }

    @Test
    void aGroupSaysYesWithTwoTapsAndTheLinkStandsInNoAddressOfAService() {
        Stub.get().answer("POST /v1/group-links/accept", 200, Referral.accepted().json());
        var page = Browser.stranger().get(GROUP);
        assertThat(page.heading()).isEqualTo("Can your group help?");
        assertThat(page.html().length()).isLessThan(LARGEST);
        assertThat(Stub.get().posts())
                .allSatisfy(seen -> assertThat(seen.path()).endsWith("/read"));

        var answer = page.submit(GROUP + "/accept", Map.of());

        assertThat(answer.location()).endsWith(GROUP + "?done=said-yes");
        assertThat(Stub.get().posts().getLast().path()).isEqualTo("/v1/group-links/accept");
        assertThat(Stub.get().posts().getLast().body()).contains(World.SECRET);
        assertThat(Stub.get().posts().getLast().header("If-match")).isEqualTo("\"0\"");
    }

    @Test
    void aNoNeedsAReasonAndKeepsWhatWasChosenWhenTheServiceIsAway() {
        Stub.get().answer("POST /v1/group-links/decline", 503, "{}");
        var page = Browser.stranger().get(GROUP + "/decline");

        assertThat(page.submit(GROUP + "/decline", Map.of()).errors()).containsKey("#reason");
        var away = page.submit(GROUP + "/decline", Map.of("reason", "no-capacity"));
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.has("input[value=no-capacity][checked]")).isTrue();
    }

    @Test
    void aGroupTakesBackWhatSomebodyElseWroteDownByItsLink() {
        Stub.get()
                .answer("POST /v1/group-links/read", 200, Referral.writtenDown().json())
                .answer("POST /v1/group-links/undo", 200, Referral.offered().json());

        var answer = Browser.stranger().get(GROUP).submit(GROUP + "/undo", Map.of());

        assertThat(answer.location()).endsWith("?done=answer-undone");
    }

    @Test
    void whoeverWasTooLateSeesHowItStandsNow() {
        Stub.get().problem("POST /v1/group-links/accept", 409, "illegal-move", "");

        var answer = Browser.stranger().get(GROUP).submit(GROUP + "/accept", Map.of());

        assertThat(answer.location()).endsWith("?done=moved-on");
    }

    @Test
    void whoThePersonIsIsShownForARightCodeOnly() {
        Stub.get()
                .answer("POST /v1/group-links/read", 200, Referral.accepted().json())
                .answer("POST /v1/group-links/code", 200, "{\"sent\": true}")
                .problem("POST /v1/group-links/person", 403, "code-not-right", "");
        var page = Browser.stranger().get(GROUP);
        var code = page.submit(GROUP + "/code", Map.of());
        assertThat(code.heading()).isEqualTo("Enter the code");
        assertThat(code.text()).contains("I am worried about this person");

        var wrong = code.submit(GROUP + "/person", Map.of("code", "123456"));
        assertThat(wrong.errors()).containsKey("#code");

        Stub.get()
                .answer(
                        "POST /v1/group-links/person",
                        200,
                        "{\"givenName\": \"Edith\", \"familyName\": \"Quillfeather\"}");
        var right = wrong.submit(GROUP + "/person", Map.of("code", "471108"));
        assertThat(right.text()).contains("Edith Quillfeather", "I am worried about this person");
        assertThat(right.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aGroupSaysWhatCameOfItByItsLink() {
        Stub.get()
                .answer("POST /v1/group-links/read", 200, Referral.delivered().json())
                .answer("POST /v1/group-links/outcome", 200, Referral.delivered().json());
        var page = Browser.stranger().get(GROUP);

        assertThat(page.text()).contains("I am worried about this person");
        assertThat(page.submit(GROUP + "/outcome", Map.of("kind", "need-met")).errors())
                .containsKey("#rating");
        var answer =
                page.submit(GROUP + "/outcome", Map.of("kind", "need-met", "rating", "achieved"));

        assertThat(answer.location()).endsWith("?done=said-outcome");
        assertThat(Stub.get().posts().getLast().body()).contains("\"rating\":\"achieved\"");
    }

    @Test
    void aLinkThatOpensNothingAnyMoreSaysSo() {
        Stub.get().answer("POST /v1/group-links/read", 404, "{}");
        assertThat(Browser.stranger().get(GROUP).heading())
                .isEqualTo("This link does not work any more");

        Stub.get().problem("POST /v1/group-links/read", 403, "sign-in-needed", "");
        assertThat(Browser.stranger().get(GROUP).heading()).isEqualTo("Sign in to read this");
    }

    @Test
    void aVolunteerSeesWhereToGoAndSaysWhetherItCame() {
        Stub.get().answer("POST /v1/volunteer-links/tell", 200, Rights.errand("DONE", ""));
        var page = Browser.stranger().get(ERRAND);
        assertThat(page.heading()).isEqualTo("Medication delivery for Edith");
        assertThat(page.text()).contains("3 Pollards Row");

        var answer = page.submit(ERRAND, Map.of("came", "nobody-in"));

        assertThat(answer.location()).endsWith("?done=errand-told");
        assertThat(Stub.get().posts().getLast().body()).contains("\"missed\":\"nobody-in\"");
        Stub.get().answer("POST /v1/volunteer-links/read", 200, Rights.errand("DONE", ""));
        assertThat(Browser.stranger().get(ERRAND).text())
                .contains("told and over", "I am worried about this person")
                .doesNotContain("Pollards");
    }

    @Test
    void thePersonHelpedOpensTheirPageWithTheirCode() {
        Stub.get().answer("POST /v1/person-links/change-of-mind", 200, Rights.own());
        var asked = Browser.stranger().get(OWN);
        assertThat(asked.submit(OWN, Map.of()).errors()).containsKey("#code");

        var page = asked.submit(OWN, Map.of("code", "471108"));
        assertThat(page.text())
                .contains("Larch Court Neighbours, once they have said yes, may know")
                .contains("Never leave a message", "Adult social care");
        assertThat(page.has(".govuk-exit-this-page")).isTrue();
        var changed = page.submit(OWN + "/change-of-mind", Map.of());
        assertThat(changed.text()).contains("What you had agreed to ends now");
        assertThat(Stub.get().posts().getLast().body()).contains("471108");
    }

    @Test
    void aWorkerMakesASheetThatDoesNotPrintTheCode() {
        Stub.get()
                .answer(
                        "POST /v1/links/person",
                        200,
                        "{\"token\": \"%s\", \"code\": \"471108\", \"until\": \"2027-05-20T10:00:00Z\"}"
                                .formatted(World.SECRET));
        var path = "/needs/" + World.NEED + "/their-page";

        var sheet = worker().get(path).submit(path, Map.of());

        assertThat(sheet.text()).contains("/my/" + World.SECRET);
        assertThat(sheet.first(".portal-no-print").text()).contains("471108");
        assertThat(sheet.location()).isEmpty();
    }

    @Test
    void whoeverIsAskedWhetherTheyStillNeedItSaysYesWithOneTap() {
        var own = Rights.own();
        Stub.get()
                .answer(
                        "POST /v1/person-links/read",
                        200,
                        own.replace("\"postedAt\"", "\"asked\": true, \"postedAt\""))
                .answer("POST /v1/person-links/still-needed", 200, own);
        var page = Browser.stranger().get(OWN).submit(OWN, Map.of("code", "471108"));
        assertThat(page.text()).contains("Do you still need it?");

        var answered =
                Browser.stranger()
                        .get(OWN)
                        .submit(OWN, Map.of("code", "471108"))
                        .submit(OWN + "/still-needed", Map.of());

        assertThat(answered.text()).contains("You keep your place");
        assertThat(answered.has("form[action$='/still-needed']")).isFalse();
        assertThat(Stub.get().posts().getLast().body()).contains("\"need\":\"" + World.NEED + "\"");
    }

    @Test
    void whoeverIsHelpedSaysWhatIsNotSafeAnyMore() {
        Stub.get().answer("POST /v1/person-links/safe-contact", 200, Rights.own());
        var page = Browser.stranger().get(OWN).submit(OWN, Map.of("code", "471108"));

        assertThat(page.submit(OWN + "/safe-contact", Map.of()).errors()).containsKey("#never");
        var told = page.submit(OWN + "/safe-contact", Map.of("never", "text"));

        assertThat(told.text()).contains("Your worker and whoever helps you can see this");
        assertThat(Stub.get().posts().getLast().body())
                .contains("\"neverText\":true", "\"neverCall\":false", "471108");
    }

    private static Browser worker() {
        return Browser.as("alice-luton", "referrer");
    }
}
