package org.referralpathway.directory.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.referralpathway.directory.testing.Imports.imported;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Events;
import org.referralpathway.directory.testing.Hsds;

/// What partners sign, and what the platform hears of it.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class AgreementTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));
    private final UUID agreement = UUID.randomUUID();
    private final UUID partnership = UUID.randomUUID();
    private UUID council;
    private UUID group;
    @Inject TellDays due;

    @BeforeEach
    void partners() {
        council = Hsds.idOf(imported(Hsds.organization()));
        group = Hsds.idOf(imported(Hsds.organization()));
        Callers.steward()
                .body(
                        """
                        {"name":"A","nation":"scotland","members":[
                         {"organization":"%s","tier":"core","from":"2026-01-01"}]}\
                        """
                                .formatted(council))
                .put("/v1/partnerships/" + partnership)
                .then()
                .statusCode(200);
    }

    @Test
    void aPartyThatSignedIsToldOnAndItsWordsAreNot() {
        put("We share names.", 365, "").statusCode(200).body("textVersion", equalTo(1));
        sign(group, 1, "Chair").statusCode(200);
        sign(group, 1, "Chair").statusCode(200);

        var told = Events.of("directory.agreement.v1", agreement, 2);
        assertThat(told).as("signed twice is signed once").hasSize(2);
        var last = told.getLast();
        assertThat(last.at("/parties").toString())
                .contains("\"" + group + "\",\"signedVersion\":1,\"signedOn\":\"" + TODAY + "\"")
                .contains("\"" + council + "\",\"signedVersion\":null,\"signedOn\":null");
        assertThat(last.path("until").asText()).isEqualTo(TODAY.plusDays(365).toString());
        assertThat(last.toString()).doesNotContain("We share names", "Chair");
        assertThat(schema("directory.agreement.v1", last)).isEmpty();
    }

    @Test
    void otherWordsAskForNewSignaturesAndFewerDaysDoNot() {
        var etag = put("We share names.", 365, "").extract().header("ETag");
        sign(group, 1, "Chair");
        etag = Callers.steward().get(list()).path("items[0].version").toString();

        put("We share names.", 700, etag)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/until"));
        put("We share names.", 300, etag).body("textVersion", equalTo(1));
        assertThat(signed(group)).isTrue();
        etag = Callers.steward().get(list()).path("items[0].version").toString();
        put("We share names and addresses.", 300, etag).body("textVersion", equalTo(2));

        assertThat(signed(group)).isFalse();
        sign(group, 1, "Chair").statusCode(400).body("errors[0].pointer", equalTo("/textVersion"));
        sign(group, 2, "Chair").statusCode(200);
        assertThat(signed(group)).isTrue();
        Callers.as("provider", group)
                .get("/v1/agreements/" + agreement + "/texts")
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items[1].text", equalTo("We share names."));
        Callers.as("provider").get("/v1/agreements/" + agreement + "/texts").then().statusCode(404);
    }

    /// MISSION B row 6: those who signed the first text go on with what it says.
    @Test
    void aTextThatAddsACategoryStopsOnlyThatForWhoeverHasNotSignedIt() {
        put("We share names.", 365, "");
        sign(group, 1, "Chair");
        var version = Callers.steward().get(list()).path("items[0].version").toString();
        var wider = Hsds.object(body("We share names and health.", 365, TODAY));
        wider.withArray("shares")
                .add(Hsds.object("{\"category\":\"health\",\"purposes\":[\"deliver-help\"]}"));
        Callers.steward()
                .header("If-Match", "\"" + version + "\"")
                .body(wider.toString())
                .put("/v1/agreements/" + agreement)
                .then()
                .statusCode(200)
                .body("textVersion", equalTo(2));
        sign(council, 2, "Chair").statusCode(200);

        var told = Events.of("directory.agreement.v1", agreement, 4).getLast();
        assertThat(categories(told, group)).containsExactly("identity");
        assertThat(categories(told, council)).containsExactly("identity", "health");
        assertThat(schema("directory.agreement.v1", told)).isEmpty();
    }

    private static List<String> categories(JsonNode told, UUID organization) {
        return StreamSupport.stream(told.path("parties").spliterator(), false)
                .filter(party ->
                        party.path("organization").asText().equals(organization.toString()))
                .flatMap(party -> party.path("shares").valueStream())
                .map(share -> share.path("category").asText())
                .toList();
    }

    @Test
    void sayingTheSameChangesNothingAndAnOldVersionIsRefused() {
        put("We share names.", 365, "");
        put("We share names.", 365, "").statusCode(200);
        put("Others.", 365, "").statusCode(428);
        put("Others.", 365, "99").statusCode(412);
        assertThat(Events.now("directory.agreement.v1", agreement)).hasSize(1);
    }

    @Test
    void aPartyIsAskedOnceADayAndSignsByItsLinkWithoutAnAccount() {
        put("We share names.", 365, "");
        ask(group).statusCode(200);
        ask(group).statusCode(200);
        var asked = Events.of("directory.signature.v1", agreement, 1);
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().path("organization").asText()).isEqualTo(group.toString());
        assertThat(schema("directory.signature.v1", asked.getFirst())).isEmpty();
        var token = minted(group);

        link("read", token, "").statusCode(200).body("signed", equalTo(false));
        assertThat(signed(group)).as("reading signs nothing").isFalse();
        link("sign", token, "Chair").statusCode(200).body("signed", equalTo(true));
        link("sign", token, "Chair").statusCode(200);

        assertThat(signed(group)).isTrue();
        assertThat(signed(council)).isFalse();
        assertThat(Events.of("directory.agreement.v1", agreement, 2)).hasSize(2);
        mint(group).statusCode(404);
        ask(group).statusCode(200);
        assertThat(Events.now("directory.signature.v1", agreement)).hasSize(1);
    }

    @Test
    void aLinkIsForTheTextThatItWasMadeFor() {
        put("We share names.", 365, "");
        var token = minted(group);
        var etag = Callers.steward().get(list()).path("items[0].version").toString();
        put("We share names and addresses.", 365, etag);

        link("read", token, "").statusCode(404);
        link("sign", token, "Chair").statusCode(404);
        link("read", "A".repeat(43), "").statusCode(404);
        link("read", "short", "").statusCode(400);
        assertThat(signed(group)).isFalse();
    }

    @Test
    void onlyTheNotificationServiceMakesLinksAndOnlyForParties() {
        put("We share names.", 365, "");
        mint(UUID.randomUUID()).statusCode(404);
        Callers.steward()
                .body("{\"agreement\":\"%s\",\"organization\":\"%s\"}".formatted(agreement, group))
                .post("/internal/v1/agreement-links")
                .then()
                .statusCode(403);
        Callers.as("coordinator")
                .put("/v1/agreements/" + agreement + "/parties/" + group + "/request")
                .then()
                .statusCode(404);
        ask(UUID.randomUUID()).statusCode(404);
    }

    private ValidatableResponse ask(UUID organization) {
        return Callers.steward()
                .put("/v1/agreements/" + agreement + "/parties/" + organization + "/request")
                .then();
    }

    private ValidatableResponse mint(UUID organization) {
        return Callers.service()
                .contentType("application/json")
                .body(
                        "{\"agreement\":\"%s\",\"organization\":\"%s\"}"
                                .formatted(agreement, organization))
                .post("/internal/v1/agreement-links")
                .then();
    }

    private String minted(UUID organization) {
        return mint(organization).statusCode(200).extract().path("token");
    }

    private static ValidatableResponse link(String act, String token, String as) {
        var role = as.isEmpty() ? "" : ",\"as\":\"" + as + "\"";
        return RestAssured.given()
                .contentType("application/json")
                .body("{\"token\":\"" + token + "\"" + role + "}")
                .post("/v1/agreement-links/" + act)
                .then();
    }

    @Test
    void whoKeepsThePapersRecordsWhatWasSignedOnPaper() {
        put("We share names.", 365, "");

        onPaper(Callers.as("provider", group), TODAY).statusCode(403);
        onPaper(Callers.as("coordinator"), TODAY).statusCode(404);
        onPaper(Callers.steward(), TODAY.plusDays(1)).statusCode(400);
        onPaper(Callers.steward(), TODAY.minusDays(40))
                .statusCode(200)
                .body(
                        "parties.find { it.organization == '%s' }.signedOn".formatted(group),
                        equalTo(TODAY.minusDays(40).toString()));
    }

    private ValidatableResponse onPaper(RequestSpecification by, LocalDate on) {
        return by.body("{\"textVersion\":1,\"as\":\"Chair\",\"signedOn\":\"%s\"}".formatted(on))
                .put("/v1/agreements/" + agreement + "/parties/" + group + "/signature")
                .then();
    }

    @Test
    void nobodySignsForOthersAndOnlyPartiesSeeIt() {
        put("We share names.", 365, "");
        var stranger = Hsds.idOf(imported(Hsds.organization()));

        sign(stranger, 1, "Chair").statusCode(404);
        Callers.as("provider", stranger)
                .get("/v1/agreements")
                .then()
                .body("items.id", not(hasItem(agreement.toString())));
        Callers.as("provider", group)
                .get("/v1/agreements")
                .then()
                .body("items.id", contains(agreement.toString()));
        Callers.as("coordinator").get(list()).then().statusCode(404);
        Callers.as("provider", group)
                .body("{}")
                .put("/v1/agreements/" + agreement)
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"61,-1", "60,60", "45,60", "30,30", "1,30", "0,0"})
    void itsEndIsToldInTime(int left, int days) {
        put("We share names.", left, "", TODAY.minusYears(1));

        due.run();
        IntStream.range(0, 3).parallel().forEach(_ -> due.run());

        if (days < 0) {
            assertThat(Events.now("directory.agreement-due.v1", agreement)).isEmpty();
        } else {
            var told = Events.of("directory.agreement-due.v1", agreement, 1);
            assertThat(told).hasSize(1);
            assertThat(told.getFirst().path("days").asInt()).isEqualTo(days);
            assertThat(schema("directory.agreement-due.v1", told.getFirst())).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"61,-1", "60,60", "30,30", "0,0"})
    void itsReviewIsToldInTimeAndOnceWhateverElseChanges(int left, int stage) {
        var review = TODAY.plusDays(left);
        var body =
                body("We share names.", 365, TODAY)
                        .replace("\"until\"", "\"review\":\"%s\",\"until\"".formatted(review));
        Callers.steward().body(body).put("/v1/agreements/" + agreement).then().statusCode(200);

        IntStream.range(0, 3).parallel().forEach(_ -> due.run());
        Callers.steward()
                .header(
                        "If-Match",
                        "\"" + Callers.steward().get(list()).path("items[0].version") + "\"")
                .body(body.replace("Food", "Clothes"))
                .put("/v1/agreements/" + agreement)
                .then()
                .statusCode(200);
        due.run();

        if (stage >= 0) {
            var told = Events.of("directory.agreement-due.v1", agreement, 1).getFirst();
            assertThat(told.path("days").asInt()).isEqualTo(stage);
            assertThat(told.path("on").asText()).isEqualTo(review.toString());
            assertThat(schema("directory.agreement-due.v1", told)).isEmpty();
        }
        assertThat(Events.now("directory.agreement-due.v1", agreement)).hasSize(stage < 0 ? 0 : 1);
    }

    @Test
    void eachOfTheThreeIsToldOnItsDay() {
        assertThat(Notice.first(TODAY.plusDays(60))).isEqualTo(TODAY);
        assertThat(Notice.next(TODAY, 60)).isEqualTo(TODAY.minusDays(30));
        assertThat(Notice.next(TODAY, 30)).isEqualTo(TODAY);
        assertThat(Notice.next(TODAY, 0)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"shares\":[]', /shares",
        "'\"until\":\"2020-01-01\"', /until",
        "'\"parties\":[\"00000000-0000-0000-0000-000000000009\"]', /parties/0",
        "'\"shares\":[{\"category\":\"Names!\",\"purposes\":[\"x\"]}]', /shares/0/category",
    })
    void whatCannotBeIsRefusedByItsField(String field, String pointer) {
        var body = Hsds.object(body("Words", 365, TODAY));
        body.setAll(Hsds.object("{" + field + "}"));
        Callers.steward()
                .body(body.toString())
                .put("/v1/agreements/" + agreement)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer));
    }

    private boolean signed(UUID organization) {
        return Callers.steward()
                .get(list())
                .jsonPath()
                .getBoolean(
                        "items[0].parties.find { it.organization == '"
                                + organization
                                + "' }.signed");
    }

    private String list() {
        return "/v1/agreements?partnership=" + partnership;
    }

    private ValidatableResponse sign(UUID organization, int version, String as) {
        return Callers.as("provider", organization)
                .body("{\"textVersion\":%d,\"as\":\"%s\"}".formatted(version, as))
                .put("/v1/agreements/" + agreement + "/signature")
                .then();
    }

    private ValidatableResponse put(String text, int days, String version) {
        return put(text, days, version, TODAY);
    }

    private ValidatableResponse put(String text, int days, String version, LocalDate from) {
        var request = Callers.steward().body(body(text, days, from));
        if (!version.isEmpty()) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return request.put("/v1/agreements/" + agreement).then();
    }

    private String body(String text, int days, LocalDate from) {
        return """
        {"partnership":"%s","kind":"information-sharing","title":"Sharing","text":"%s","scopeIn":"Food",
         "scopeOut":"Health","responsible":"Chair","from":"%s","until":"%s",
         "shares":[{"category":"identity","purposes":["deliver-help"]}],"parties":["%s","%s"]}\
        """
                .formatted(partnership, text, from, TODAY.plusDays(days), council, group);
    }

    static Set<ValidationMessage> schema(String topic, JsonNode event) {
        var file = AgreementTest.class.getResourceAsStream("/events/" + topic + ".schema.json");
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Objects.requireNonNull(file))
                .validate(event);
    }
}
