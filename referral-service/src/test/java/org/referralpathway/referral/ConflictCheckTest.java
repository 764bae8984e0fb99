package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.ServiceTestResource;

/// MISSION B row 10: a firm says whether it may act before it learns of whom.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
@SuppressWarnings("NullAway.Init") // set before each
class ConflictCheckTest {
    private static final String PARTIES = "{\"parties\":\"Zed Partyname against Acme Lettings\"}";
    private World world;
    private World.Group firm;
    private UUID referral;

    @BeforeEach
    void aReferralToAFirm() {
        world = World.luton();
        firm = world.group("shopping", null);
        referral = world.send(world.need("shopping"), firm);
    }

    @Test
    void onePersonOfTheFirmReadsTheNamesSaysNoAndTheyAreGone() {
        see(world.worker()).statusCode(404);
        put(world.worker(), "", PARTIES)
                .statusCode(200)
                .body("state", equalTo("asked"))
                .body("parties", nullValue());
        see(firm.member()).body("parties", nullValue());

        put(firm.member(), "/taking", "{}")
                .statusCode(200)
                .body("mine", equalTo(true))
                .body("parties", containsString("Zed Partyname"));
        var colleague = World.as(UUID.randomUUID(), firm.organization(), "provider");
        put(colleague, "/taking", "{}").statusCode(200).body("mine", equalTo(false));
        see(World.as(UUID.randomUUID(), firm.organization(), "provider"))
                .body(not(containsString("Partyname")));
        answer(World.as(UUID.randomUUID(), firm.organization(), "provider"), false).statusCode(404);

        answer(firm.member(), false)
                .statusCode(200)
                .body("state", equalTo("clear"))
                .body("parties", nullValue());
        assertThat(
                        Copied.rows(
                                "select parties is null from conflict_check where referral = '%s'"
                                        .formatted(referral)))
                .containsExactly("t");
        firm.member()
                .get("/v1/referrals/" + referral)
                .then()
                .body("status", equalTo("OFFERED"))
                .body("person", nullValue());
        assertThat(
                        Copied.rows(
                                "select act from audit where referral = '%s' and categories @> array['conflict-parties'] order by at"
                                        .formatted(referral)))
                .contains("record", "read");
    }

    @Test
    void aConflictIsADeclineThatSaysNothingElse() {
        put(world.worker(), "", PARTIES).statusCode(200);
        put(firm.member(), "/taking", "{}").statusCode(200);
        answer(firm.member(), true).statusCode(200).body("state", equalTo("conflict"));
        world.worker()
                .get("/v1/referrals/" + referral)
                .then()
                .body("status", equalTo("DECLINED"))
                .body("reason", equalTo("conflict-of-interest"));
        see(world.worker()).body("state", equalTo("conflict"));
    }

    /// Whoever accepts without having checked needs the names no more.
    @Test
    void theNamesAreGoneOnceTheGroupHasAnsweredInAnyWay() {
        put(world.worker(), "", PARTIES).statusCode(200);
        World.move(firm::member, referral, "accept", "{}").statusCode(200);
        assertThat(
                        Copied.rows(
                                "select parties is null from conflict_check where referral = '%s'"
                                        .formatted(referral)))
                .containsExactly("t");
    }

    @Test
    void withoutConsentOrAfterTheAnswerNobodyIsTold() {
        put(firm.member(), "", PARTIES).statusCode(403);
        put(world.coordinator(), "", PARTIES).statusCode(403);
        put(World.as(UUID.randomUUID(), UUID.randomUUID(), "referrer"), "", PARTIES)
                .statusCode(404);
        put(world.worker(), "", "{\"parties\":\" \"}").statusCode(400);
        Copied.asOwner(
                "update sharing_basis set categories = array['need'] where support_case = (select n.support_case from need n join referral r on r.need = n.id where r.id = '%s')"
                        .formatted(referral));
        put(world.worker(), "", PARTIES).statusCode(409).body("type", endsWith("nothing-agreed"));
        World.move(firm::member, referral, "accept", "{}").statusCode(200);
        put(world.worker(), "", PARTIES).statusCode(404);
    }

    private String address() {
        return "/v1/referrals/" + referral + "/conflict-check";
    }

    private ValidatableResponse see(RequestSpecification who) {
        return who.get(address()).then();
    }

    private ValidatableResponse put(RequestSpecification who, String what, String body) {
        return who.contentType(ContentType.JSON).body(body).put(address() + what).then();
    }

    private ValidatableResponse answer(RequestSpecification who, boolean conflict) {
        int version = firm.member().get("/v1/referrals/" + referral).path("version");
        return who.contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body("{\"conflict\":" + conflict + "}")
                .put(address() + "/verdict")
                .then();
    }
}
