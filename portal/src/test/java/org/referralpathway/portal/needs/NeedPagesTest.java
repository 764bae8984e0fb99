package org.referralpathway.portal.needs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralpathway.portal.testing.Browser;
import org.referralpathway.portal.testing.Services;
import org.referralpathway.portal.testing.Stub;
import org.referralpathway.portal.testing.World;

@QuarkusTest
@QuarkusTestResource(Services.class)
class NeedPagesTest {
    private static final String FORM = "/needs/new?person=" + World.PERSON;
    private static final String NEED = "/needs/" + World.NEED;

    private final Browser alice = Browser.as("alice", "referrer");

    @BeforeEach
    void theWorld() {
        Stub.get().reset();
    }

    @Test
    void aNeedIsPostedInACaseOfItsOwn() throws Exception {
        var page = alice.get(FORM);

        var answer =
                page.submit(
                        FORM,
                        answers(
                                "by-day=27;by-month=11;by-year=2999;language=pl;access=step-free;quantity=2;times=2;per=week;notOn=MO"));

        assertThat(answer.location()).isEqualTo(NEED + "?done=need-posted");
        var posts = Stub.get().posts();
        assertThat(posts).extracting(Stub.Seen::path).containsExactly("/v1/cases", "/v1/needs");
        assertThat(posts.getLast().header("Idempotency-key"))
                .isEqualTo(page.fields(FORM).get("key"));
        assertThat(posts.getFirst().header("Idempotency-key"))
                .isNotEqualTo(page.fields(FORM).get("key"));
        assertThat(new ObjectMapper().readTree(posts.getLast().body()))
                .isEqualTo(
                        new ObjectMapper()
                                .readTree(
                                        """
                                        {"case": "%s", "kind": "food-parcel", "urgency": "urgent", "by": "2999-11-27",
                                         "postcode": "LU1 3AB", "quantity": 2, "languages": ["pl"], "access": ["step-free"],
                                         "repeats": {"times": 2, "per": "week"}, "notOn": ["MO"],
                                         "preferred": {"languages": [], "access": []}}
                                        """
                                                .formatted(World.CASE)));
    }

    @Test
    void whatAPersonWantsIsAskedAndKept() {
        var at = NEED + "/conversation";
        assertThat(alice.get(NEED).has("a[href='" + at + "']")).isTrue();
        var page = alice.get(at);
        assertThat(page.text()).contains("To sing again");

        var answer = page.submit(at, Map.of("wants", "To sing again", "gaps", "A lift"));

        assertThat(answer.location()).endsWith("?done=conversation-kept");
        assertThat(Stub.get().all())
                .filteredOn(seen -> seen.method().equals("PUT"))
                .extracting(Stub.Seen::body)
                .containsExactly("{\"wants\":\"To sing again\",\"gaps\":\"A lift\"}");
    }

    @Test
    void pressingTwiceOpensOneCaseAndAnotherPathwayIsAnotherCase() {
        var page = alice.get(FORM);

        page.submit(FORM, answers(""));
        page.submit(FORM, answers(""));

        var keys =
                Stub.get().posts().stream().map(post -> post.header("Idempotency-key")).distinct();
        assertThat(keys).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    pathway=        | #pathway  | Select a pathway
                    pathway=other   | #pathway  | Select a pathway
                    kind=           | #kind     | Select what the person needs
                    kind=gold       | #kind     | Select what the person needs
                    urgency=        | #urgency  | Select how urgent it is
                    urgency=later   | #urgency  | Select how urgent it is
                    postcode=       | #postcode | Enter the postcode where help is needed
                    quantity=0      | #quantity | How many must be a whole number between 1 and 999
                    quantity=two    | #quantity | How many must be a whole number between 1 and 999
                    times=often     | #times    | How often must be a whole number between 1 and 50
                    times=2         | #per      | Select each day, each week or each month
                    per=week        | #times    | Enter how often, or leave all three empty
                    by-day=1        | #by-month | The date must include a month and year
                    by-day=31;by-month=2;by-year=2999 | #by-day | The date must be a real date
                    by-day=1;by-month=1;by-year=2020  | #by-day | The date must be today or in the future
                    """)
    void eachWrongAnswerIsNamedWhereItIs(String typed, String field, String message) {
        var visit = alice.get(FORM).submit(FORM, answers(typed));

        assertThat(visit.status()).isEqualTo(400);
        assertThat(visit.title()).startsWith("Error: Post a need");
        assertThat(visit.errors()).containsExactly(Map.entry(field, message));
        assertThat(visit.has(field)).isTrue();
        assertThat(Stub.get().posts()).isEmpty();
    }

    @Test
    void aPostcodeThatTheServiceRefusesShowsAtItsFieldAndTheChoicesStay() {
        Stub.get()
                .problem(
                        "POST /v1/needs",
                        400,
                        "validation",
                        ", \"errors\": [{\"pointer\": \"/postcode\", \"detail\": \"Enter a full UK postcode\"}]");

        var visit = alice.get(FORM).submit(FORM, answers("postcode=XX;access=step-free"));

        assertThat(visit.errors())
                .containsExactly(Map.entry("#postcode", "Enter a full UK postcode"));
        assertThat(visit.first("#postcode").val()).isEqualTo("XX");
        assertThat(visit.first("input[name=urgency][checked]").val()).isEqualTo("urgent");
        assertThat(visit.first("input[name=access][checked]").val()).isEqualTo("step-free");
    }

    @Test
    void thePostcodeOfThePersonIsOfferedAndASinglePathwayIsChosen() {
        var page = alice.get(FORM);

        assertThat(page.first("#postcode").val()).isEqualTo("LU1 3AB");
        assertThat(page.first("input[name=pathway]").val()).isEqualTo(World.PATHWAY.toString());
        assertThat(page.page().select("#kind option").eachText())
                .contains("Choose one", "Food parcel");
    }

    @Test
    void severalPathwaysAreAQuestion() {
        Stub.get().answer("GET /v1/pathways", 200, World.list(pathway("one"), pathway("two")));

        assertThat(alice.get(FORM).page().select("#pathway option").eachText())
                .containsExactly("Choose one", "one", "two");
    }

    private static String pathway(String name) {
        return "{\"id\": \"%s\", \"name\": \"%s\"}".formatted(World.id(name), name);
    }

    /// Nobody waits without knowing how long.
    @Test
    void whoeverPostedItReadsWhenSomebodyWillHaveReadIt() {
        var page = Browser.as("alice", "referrer").get("/needs/" + World.NEED);
        assertThat(page.text())
                .contains(
                        "Somebody will have read it by Monday 23 November at 2:07pm at the latest");

        var read = World.need("OPEN", "").replace("\"readDueAt\"", "\"readAt\"");
        Stub.get().answer("GET /v1/needs/" + World.NEED, 200, read);
        assertThat(Browser.as("alice", "referrer").get("/needs/" + World.NEED).text())
                .contains("A coordinator or a group has had it since");
    }

    @Test
    void aNeedWithoutAPersonIsNotThere() {
        assertThat(alice.get("/needs/new").status()).isEqualTo(404);
        assertThat(alice.get("/needs/new?person=nobody").status()).isEqualTo(404);
    }

    @Test
    void theCandidatesComeInTheServicesOrderWithReasonsAndWarnings() {
        var page = alice.get(NEED);

        var cards = page.page().select(".portal-card");
        assertThat(cards).hasSize(2);
        assertThat(cards.getFirst().text())
                .contains("Larch Court food parcels", "Somebody speaks Polish");
        assertThat(cards.getLast().text()).contains("Not confirmed for 8 months");
        assertThat(page.first("details").text()).contains("Dunstable larder", "Does not cover LU1");
        assertThat(page.page().select(".portal-card button").eachText())
                .allSatisfy(text -> assertThat(text).startsWith("Send to this group"));
    }

    @Test
    void sendingGoesToThatGroupOnceAndComesBackToTheNeed() {
        var page = alice.get(NEED);
        var first = page.fields(NEED + "/send");

        var answer = alice.post(NEED + "/send", first);

        assertThat(answer.location()).isEqualTo(NEED + "?done=sent");
        var sent = Stub.get().posts().getFirst();
        assertThat(sent.body()).contains(World.SERVICE.toString(), World.NEED.toString());
        assertThat(sent.header("Idempotency-key")).isEqualTo(first.get("key"));
        assertThat(page.page().select(".portal-card input[name=key]").eachAttr("value"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aGroupThatFitsNoMoreIsNotSentToAndThePageSaysWhy() {
        var page = alice.get(NEED);
        var why = ", \"errors\": [{\"pointer\": \"/service\", \"detail\": \"Does not cover LU1\"}]";
        Stub.get().problem("POST /v1/referrals", 400, "validation", why);

        var visit = page.submit(NEED + "/send", Map.of());

        assertThat(visit.heading()).isEqualTo("This was not sent");
        assertThat(visit.text()).contains("Does not cover LU1");
        assertThat(visit.first("main a.govuk-link").attr("href")).isEqualTo(NEED);
    }

    @Test
    void aNeedThatAnotherGroupTookIsNotSent() {
        var page = alice.get(NEED);
        Stub.get().problem("POST /v1/referrals", 409, "need-not-open", "");

        var visit = page.submit(NEED + "/send", Map.of());

        assertThat(visit.status()).isEqualTo(409);
        assertThat(visit.text()).contains("another group has accepted");
    }

    @Test
    void aGroupThatWasAskedHasNoButton() {
        Stub.get()
                .answer(
                        "GET /v1" + NEED,
                        200,
                        World.need("MATCHED", World.offer("service", "OFFERED")));

        var page = alice.get(NEED);

        assertThat(page.page().select(".portal-card").getFirst().text())
                .contains("Already sent to this group");
        assertThat(page.page().select(".portal-card button")).hasSize(1);
        assertThat(page.first("table").text()).contains("Larch Court food parcels", "Sent");
    }

    @Test
    void aNeedIsShownWhenItsCandidatesCannotBe() {
        Stub.get().problem("GET /v1" + NEED + "/matches", 503, "unavailable", "");

        var page = alice.get(NEED);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("We cannot show groups at the moment");
    }

    @Test
    void aNeedThatIsMetAsksForNoCandidates() {
        Stub.get().answer("GET /v1" + NEED, 200, World.need("MET", ""));

        assertThat(alice.get(NEED).text()).doesNotContain("Groups that can help");
        assertThat(Stub.get().all())
                .extracting(Stub.Seen::path)
                .noneMatch(path -> path.endsWith("/matches"));
    }

    @Test
    void aServiceThatCannotBeAskedIsRefusedBeforeAnythingIsSent() {
        var fields = alice.get(NEED).fields(NEED + "/send");
        fields.put("service", "nonsense");

        assertThat(alice.post(NEED + "/send", fields).status()).isEqualTo(400);
        assertThat(Stub.get().posts()).isEmpty();
    }

    @Test
    void theListHasTheNextPage() {
        Stub.get().answer("GET /v1/needs", 200, World.longList(World.need("OPEN", "")));

        assertThat(alice.get("/needs").first("a[rel=next]").attr("href"))
                .isEqualTo("?cursor=bmV4dA%3D%3D");
        alice.get("/needs?cursor=bmV4dA%3D%3D");
        assertThat(Stub.get().all().getLast().path()).contains("cursor=bmV4dA%3D%3D");
    }

    private static Map<String, String> answers(String typed) {
        var values =
                new HashMap<>(
                        Map.of(
                                "pathway", World.PATHWAY.toString(),
                                "kind", "food-parcel",
                                "urgency", "urgent",
                                "postcode", "LU1 3AB"));
        for (var pair : typed.split(";")) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) {
                values.put(parts[0], parts[1]);
            }
        }
        return values;
    }
}
