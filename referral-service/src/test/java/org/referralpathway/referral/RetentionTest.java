package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.ServiceTestResource;
import org.referralpathway.person.FormerKey;
import org.referralpathway.privacy.Midnight;

/// For how long people's data are kept, what for, and under which key.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
@SuppressWarnings("NullAway.Init") // injected
class RetentionTest {
    @Inject Midnight midnight;
    @Inject FormerKey former;
    private World world;

    @BeforeEach
    void theWorld() {
        world = World.luton();
    }

    @Test
    void whoseTimeHasRunOutIsErasedUnlessSomebodyMustAnswerForIt() throws SQLException {
        var helped = helped();
        var recent = helped();
        var held = personOf(world.openCase());
        var never = personOf(world.openCase());
        var waiting =
                Copied.rows(
                                "select person from need where id = '%s'"
                                        .formatted(world.need("shopping")))
                        .getFirst();
        age(helped, 73);
        age(recent, 71);
        age(held, 13);
        age(never, 13);
        age(waiting, 80);
        World.post(officer(), "/v1/people/" + held + "/hold", "{\"reason\":\"court\"}")
                .statusCode(204);

        midnight.now();
        assertThat(name(helped)).as("nobody has said for how long").isEqualTo("Canaryname");
        keep("helped", 72).statusCode(200);
        keep("never-helped", 12).statusCode(200);
        midnight.now();
        midnight.now();

        assertThat(name(helped)).isEqualTo("erased");
        assertThat(name(never)).isEqualTo("erased");
        assertThat(name(recent)).isEqualTo("Canaryname");
        assertThat(name(held)).isEqualTo("Canaryname");
        assertThat(name(waiting)).isEqualTo("Canaryname");
        officer()
                .get("/v1/retention")
                .then()
                .statusCode(200)
                .body("rules.months", contains(72, 12))
                .body("runs.erased", containsInAnyOrder(1, 1, 0))
                .body("runs.held", containsInAnyOrder(0, 1, 1));
        as(World.luton()).get("/v1/retention").then().body("runs", empty());
        assertThat(
                        Copied.rows(
                                "select purpose from audit where person = '%s' and act = 'erase'"
                                        .formatted(helped)))
                .containsExactly("retention");
    }

    @Test
    void anOrganisationKeepsThemAsLongAsItSays() throws SQLException {
        var person = personOf(world.openCase());
        age(person, 7);
        keep("never-helped", 0).statusCode(400).body("errors.pointer", contains("/months"));
        keep("for-ever", 1).statusCode(404);
        keep("never-helped", 6)
                .statusCode(200)
                .body("rules.months", contains(nullValue(), equalTo(6)));

        midnight.now();

        assertThat(name(person)).isEqualTo("erased");
    }

    @Test
    void theRecordOfProcessingSaysWhoWasToldWhatAndNobodysName() {
        var group = world.group("shopping", null);
        var referral = world.send(world.need("shopping"), group);
        World.move(group::member, referral, "accept", "{}").statusCode(200);

        officer()
                .get("/v1/processing-record")
                .then()
                .statusCode(200)
                .body("people", equalTo(1))
                .body("bases.basis", contains("consent"))
                .body("recipients.name", hasItem("A group"))
                .body("recipients.category", hasItem("address"))
                .body("kept.months", contains(nullValue(), nullValue()))
                .body(not(containsString("Canary")));
        as(World.luton()).get("/v1/processing-record").then().body("recipients", empty());
    }

    @Test
    void keysAreWrappedAnewAfterTheMasterKeyWasChanged() throws GeneralSecurityException {
        var person = personOf(world.openCase());
        var wrapped = one("select encode(wrapped, 'hex') from vault.person_key", person);
        var before = former.wrap(UUID.fromString(person), wrapped);
        Copied.asOwner(
                "update vault.person_key set wrapped = decode('%s', 'hex'), master = null where person = '%s'"
                        .formatted(before, person));
        assertThat(name(person)).isEqualTo("Canaryname");

        rotate().body("wrapped", greaterThan(0)).body("left", equalTo(0));

        assertThat(one("select encode(wrapped, 'hex') from vault.person_key", person))
                .isNotEqualTo(before);
        assertThat(one("select master from vault.person_key", person)).isNotEmpty();
        assertThat(name(person)).isEqualTo("Canaryname");
        rotate().body("wrapped", equalTo(0));
        officer().put("/v1/keys/rotation").then().statusCode(403);
    }

    private static io.restassured.response.ValidatableResponse rotate() {
        return World.admin().put("/v1/keys/rotation").then().statusCode(200);
    }

    private io.restassured.response.ValidatableResponse keep(String recordClass, int months) {
        return officer()
                .contentType(ContentType.JSON)
                .body("{\"months\":%d}".formatted(months))
                .put("/v1/retention/" + recordClass)
                .then();
    }

    private String helped() {
        var group = world.group("shopping", null);
        var need = world.need("shopping");
        PrivacyTest.finish(world, group, world.send(need, group));
        return Copied.rows("select person from need where id = '%s'".formatted(need)).getFirst();
    }

    private String personOf(String opened) {
        return world.worker().get("/v1/cases/" + opened).then().extract().path("person");
    }

    private static void age(String person, int months) {
        Copied.change(
                "update person set recorded_at = recorded_at - interval '%d months' where id = '%s'"
                        .formatted(months, person));
        Copied.asOwner(
                "update support_case set opened_at = opened_at - interval '%1$d months' where person = '%2$s'"
                        .formatted(months, person));
        Copied.asOwner(
                "update sharing_basis set recorded_at = recorded_at - interval '%1$d months' where person = '%2$s'"
                        .formatted(months, person));
        Copied.change(
                "update need set status_changed_at = status_changed_at - interval '%d months' where person = '%s'"
                        .formatted(months, person));
    }

    private String name(String person) {
        return world.worker().get("/v1/people/" + person).then().extract().path("familyName");
    }

    private static String one(String sql, String person) {
        return Copied.rows(sql + " where person = '%s'".formatted(person)).getFirst();
    }

    private RequestSpecification officer() {
        return as(world);
    }

    private static RequestSpecification as(World world) {
        return World.as(UUID.randomUUID(), world.council, "privacy");
    }
}
