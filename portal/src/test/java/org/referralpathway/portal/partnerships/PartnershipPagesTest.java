package org.referralpathway.portal.partnerships;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.portal.testing.Browser;
import org.referralpathway.portal.testing.Partnership;
import org.referralpathway.portal.testing.Services;
import org.referralpathway.portal.testing.Stub;
import org.referralpathway.portal.testing.World;

@QuarkusTest
@QuarkusTestResource(Services.class)
class PartnershipPagesTest {
    private static final String ONE = "/partnerships/" + World.CLAIM;
    private static final String DECISIONS = "/v1/partnerships/" + World.CLAIM + "/decisions";
    private static final String KEPT = "/agreements/kept/" + World.CLAIM;

    @BeforeEach
    void theWorld() {
        Stub.get().reset().answer("POST " + DECISIONS, 201, "{}");
    }

    @Test
    void everybodyAmongThePartnersReadsWhoTheyAreAndWhatWasDecided() {
        assertThat(Browser.as("grace", "provider").get("/partnerships").text()).contains("Luton");

        assertThat(Browser.as("grace", "provider").get(ONE).text())
                .contains("Luton partners", "Answer within three days", "Three to six core members")
                .contains("Luton Larder Core, since 1 January 2026")
                .doesNotContain("Luton Council, since")
                .contains("Luton Larder goes on as a wider member from 1 December 2026")
                .contains("1 for, 0 against", "Fewer hours");
    }

    @Test
    void aChangeIsProposedOnceAndVotedOn() {
        var page = Browser.as("grace", "provider").get(ONE);
        assertThat(page.submit(ONE + "/decisions", Map.of()).errors())
                .containsOnlyKeys("#kind", "#organization", "#on-day", "#why");

        var done =
                page.submit(
                        ONE + "/decisions",
                        Map.of(
                                "kind",
                                "leave",
                                "organization",
                                World.GROUP.toString(),
                                "why",
                                "We close",
                                "on-day",
                                "1",
                                "on-month",
                                "3",
                                "on-year",
                                "2027"));

        assertThat(done.location()).endsWith("?done=decision-proposed");
        var sent = Stub.get().posts().getLast();
        assertThat(sent.header("Idempotency-key")).isNotBlank();
        assertThat(sent.body()).contains("\"kind\":\"leave\"", "\"on\":\"2027-03-01\"");

        assertThat(page.text()).as("nobody votes on themselves").doesNotContain("We are against");
        Stub.get().answer("GET " + DECISIONS, 200, Partnership.decisionsOn(World.NEED));
        page = Browser.as("grace", "provider").get(ONE);
        var vote = ONE + "/decisions/" + World.REQUEST + "/vote";
        Stub.get().answer("PUT " + DECISIONS + "/" + World.REQUEST + "/vote", 200, "{}");
        assertThat(page.submit(vote, Map.of("vote", "against")).location()).endsWith("?done=voted");
        assertThat(Stub.get().all().getLast().body()).isEqualTo("{\"agrees\":false}");
        assertThat(page.submit(vote, Map.of()).status()).isEqualTo(400);
    }

    @Test
    void aCoordinatorRecordsAnAgreementAsksForSignaturesAndKeepsThePaper() {
        var olu = Browser.as("olu", "coordinator");
        assertThat(olu.get(KEPT).text()).contains("Luton partners", "Luton Larder");
        var party = KEPT + "/" + World.AGREEMENT + "/parties/" + World.OTHER_GROUP;
        var asked = "/v1/agreements/" + World.AGREEMENT + "/parties/" + World.OTHER_GROUP;
        Stub.get()
                .answer("PUT " + asked + "/request", 200, "{}")
                .answer("PUT " + asked + "/signature", 200, "{}");

        assertThat(olu.get(KEPT).submit(party + "/request", Map.of()).location())
                .endsWith("?done=signature-asked");
        var paper = olu.get(party + "/paper");
        assertThat(paper.submit(party + "/paper", Map.of()).errors())
                .containsOnlyKeys("#as", "#on-day");
        assertThat(
                        paper.submit(
                                        party + "/paper",
                                        Map.of(
                                                "as",
                                                "Chair",
                                                "on-day",
                                                "3",
                                                "on-month",
                                                "2",
                                                "on-year",
                                                "2026"))
                                .location())
                .endsWith("?done=paper-recorded");
        assertThat(Stub.get().all().getLast().body())
                .contains("\"as\":\"Chair\"", "\"signedOn\":\"2026-02-03\"");
    }

    @Test
    void anAgreementThatLacksSomethingSaysWhat() {
        var page = Browser.as("olu", "coordinator").get(KEPT + "/new");
        var address =
                page.html()
                        .replaceAll(
                                "(?s).*action=\"(/agreements/kept/[^\"]+/new/[^\"]+)\".*", "$1");
        assertThat(page.submit(address, Map.of("kind", "information-sharing")).errors())
                .containsOnlyKeys(
                        "#title",
                        "#text",
                        "#responsible",
                        "#categories",
                        "#from-day",
                        "#until-day",
                        "#parties");
        var id = address.substring(address.lastIndexOf('/') + 1);
        Stub.get().answer("PUT /v1/agreements/" + id, 200, "{}");

        var done =
                page.submit(
                        address,
                        Map.ofEntries(
                                Map.entry("kind", "information-sharing"),
                                Map.entry("title", "Sharing"),
                                Map.entry("text", "We share what is needed"),
                                Map.entry("responsible", "Head of partnerships"),
                                Map.entry("categories", "need"),
                                Map.entry("seenAfterDays", "14"),
                                Map.entry("parties", World.GROUP.toString()),
                                Map.entry("from-day", "1"),
                                Map.entry("from-month", "1"),
                                Map.entry("from-year", "2027"),
                                Map.entry("until-day", "1"),
                                Map.entry("until-month", "1"),
                                Map.entry("until-year", "2028")));

        assertThat(done.location()).endsWith("?done=agreement-recorded");
        assertThat(Stub.get().all().getLast().body())
                .contains(
                        "\"category\":\"need\"",
                        "deliver-help",
                        "\"seenAfterDays\":14",
                        World.GROUP.toString());
    }

    @Test
    void anOwnerKeepsWhomOthersMayAsk() {
        var grace = Browser.as("grace", "provider");
        assertThat(grace.get("/who-to-ask/keep").text()).contains("Add somebody or a desk");
        var desk = "/who-to-ask/keep/" + World.CLAIM;
        Stub.get().answer("PUT /v1/desks/" + World.CLAIM, 200, "{}");
        var page = grace.get(desk);
        assertThat(page.html()).contains("Housing options", "rent arrears\neviction");
        assertThat(page.submit(desk, Map.of("answersWithin", "0")).errors())
                .containsOnlyKeys("#name", "#subjects", "#answersWithin", "#phone");

        var done =
                page.submit(
                        desk,
                        Map.of(
                                "name",
                                "Housing options",
                                "subjects",
                                "rent arrears\r\neviction",
                                "phone",
                                "01632 960001",
                                "hours",
                                "Mondays",
                                "answersWithin",
                                "3"));

        assertThat(done.location()).endsWith("?done=desk-kept");
        var sent = Stub.get().all().getLast();
        assertThat(sent.header("If-match")).isEqualTo("\"1\"");
        assertThat(sent.body())
                .contains("\"hours\":\"Mondays\"", "\"subjects\":[\"rent arrears\",\"eviction\"]");
        assertThat(grace.get("/who-to-ask/keep/" + World.NEED + "/new").status()).isEqualTo(200);
    }

    @Test
    void whoCoordinatesSaysWhichGroupsMayBeAskedForSensitiveHelp() {
        var connie = Browser.as("connie", "coordinator");
        assertThat(connie.get("/partnerships").has("a[href='%s/clearances']".formatted(ONE)))
                .isTrue();
        var page = connie.get(ONE + "/clearances");
        assertThat(page.text())
                .contains("Help after domestic abuse: Safe Door Is not asked")
                .contains("Help after domestic abuse: Way Out May be asked Since 1 October 2026");

        var first = "/clearances/%s/domestic-abuse".formatted(World.GROUP);
        assertThat(page.submit(ONE + first, Map.of()).location())
                .isEqualTo(ONE + "/clearances?done=cleared");
        var second = "/clearances/%s/domestic-abuse".formatted(World.SERVICE);
        page.submit(ONE + second + "/ended", Map.of());
        assertThat(Stub.get().all())
                .extracting(seen -> seen.method() + " " + seen.path())
                .contains("PUT /v1" + ONE + first, "DELETE /v1" + ONE + second);
    }
}
