package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.ServiceTestResource;
import org.referralpathway.privacy.Restart;

/// What people may ask of those who keep their data.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
@SuppressWarnings("NullAway.Init") // injected
class PrivacyTest {
    @Inject Restart restart;

    @Test
    void whoIsErasedStaysErasedThoughYesterdaysBackupComesBack() throws SQLException {
        var world = World.luton();
        var group = world.group("shopping", null);
        var need = world.need("shopping");
        var person = personOf(need);
        var referral = world.send(need, group);
        post(officer(world), "/v1/people/" + person + "/erasure", "{}")
                .statusCode(409)
                .body("type", endsWith("help-under-way"));
        finish(world, group, referral);
        post(officer(world), "/v1/people/" + person + "/hold", "{\"reason\":\"court\"}")
                .statusCode(204);
        post(officer(world), "/v1/people/" + person + "/erasure", "{}")
                .statusCode(409)
                .body("type", endsWith("on-hold"));
        post(officer(world), "/v1/people/" + person + "/hold/lift", "{}").statusCode(204);
        var key =
                Copied.rows(
                                "select encode(wrapped, 'hex') from vault.person_key where person = '%s'"
                                        .formatted(person))
                        .getFirst();

        post(officer(world), "/v1/people/" + person + "/erasure", "{}").statusCode(204);
        readsErased(world, person, need, referral);

        Copied.change(
                "insert into vault.person_key values ('%s', decode('%s', 'hex'))"
                        .formatted(person, key));
        world.worker().get("/v1/people/" + person).then().body("familyName", equalTo("Canaryname"));
        Copied.change(
                "update person set erased_at = null, language = 'pl', access = '{wheelchair}' where id = '%s'"
                        .formatted(person));
        restart.now();
        readsErased(world, person, need, referral);
        assertThat(
                        Copied.rows(
                                "select coalesce(language, '') || access::text from person where id = '%s'"
                                        .formatted(person)))
                .containsExactly("{}");
    }

    @Test
    void onlyTheOfficerOfTheirOrganisationErases() {
        var world = World.luton();
        var person = personOf(world.need("shopping"));

        post(world.worker(), "/v1/people/" + person + "/erasure", "{}").statusCode(403);
        post(officer(World.luton()), "/v1/people/" + person + "/erasure", "{}").statusCode(404);
        officer(World.luton()).get("/v1/people/" + person + "/disclosures").then().statusCode(404);
    }

    @Test
    void aPersonIsToldWhichOrganisationSawWhatAndNotWhoOfItsStaff() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var need = world.need("shopping");
        var referral = world.send(need, group);
        World.move(group::member, referral, "accept", "{}").statusCode(200);
        group.member().get("/v1/referrals/" + referral);

        world.worker()
                .get("/v1/people/" + personOf(need) + "/disclosures?limit=100")
                .then()
                .statusCode(200)
                .body("items.organizationName", hasItems("A group", "A council"))
                .body("items.act", hasItems("disclose", "read", "record"))
                .body(not(containsString(group.user().toString())));
        officer(world)
                .get("/v1/audit?person=" + personOf(need))
                .then()
                .body("items.organization", not(hasItem(group.organization().toString())))
                .body("items.user", hasItem(world.worker.toString()));
    }

    @Test
    void aRowThatIsChangedOrTakenOutAfterwardsBreaksTheChain() {
        var world = World.luton();
        world.need("shopping");
        sealed();
        officer(world).get("/v1/audit/chain").then().body("holds", equalTo(true));
        var row =
                Copied.rows(
                                "select id from audit where organization = '%s' limit 1"
                                        .formatted(world.council))
                        .getFirst();

        Copied.asOwner("update audit set act = 'nothing' where id = '%s'".formatted(row));
        officer(world)
                .get("/v1/audit/chain")
                .then()
                .body("holds", equalTo(false))
                .body("firstBad", equalTo(row));
        Copied.asOwner("update audit set act = 'record' where id = '%s'".formatted(row));
        officer(world).get("/v1/audit/chain").then().body("firstBad", nullValue());
    }

    @Test
    void whoReadsThirtyStrangersInADayIsListed() {
        var world = World.luton();
        for (var i = 0; i < 30; i++) {
            world.openCase();
        }
        var curious = UUID.randomUUID();
        World.as(curious, world.council, "referrer")
                .get("/v1/people?limit=100")
                .then()
                .statusCode(200);

        officer(world)
                .get("/v1/audit/unusual")
                .then()
                .body("items.user", contains(curious.toString()))
                .body("items.people", contains(30));
    }

    private static void readsErased(World world, String person, UUID need, UUID referral) {
        world.worker()
                .get("/v1/people/" + person)
                .then()
                .statusCode(200)
                .body("familyName", equalTo("erased"))
                .body("dateOfBirth", nullValue())
                .body(not(containsString("Canary")));
        world.worker()
                .get("/v1/needs/" + need)
                .then()
                .statusCode(200)
                .body("status", equalTo("MET"))
                .body("note", equalTo("erased"));
        world.worker()
                .get("/v1/referrals/" + referral)
                .then()
                .statusCode(200)
                .body("summary", equalTo("erased"))
                .body(not(containsString("Canary")));
    }

    static void finish(World world, World.Group group, UUID referral) {
        World.move(group::member, referral, "accept", "{}").statusCode(200);
        World.move(group::member, referral, "deliver", "{\"summary\":\"Canary: done\"}")
                .statusCode(200);
        World.move(
                        group::member,
                        referral,
                        "outcomes",
                        "{\"kind\":\"need-met\",\"rating\":\"achieved\"}")
                .statusCode(201);
        World.move(world::worker, referral, "close", "{}").statusCode(200);
    }

    private static void sealed() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Copied.rows("select audit from audit_unsealed").isEmpty());
    }

    private static String personOf(UUID need) {
        return Copied.rows("select person from need where id = '%s'".formatted(need)).getFirst();
    }

    private static RequestSpecification officer(World world) {
        return World.as(UUID.randomUUID(), world.council, "privacy");
    }

    private static io.restassured.response.ValidatableResponse post(
            RequestSpecification who, String path, String body) {
        return World.post(who, path, body);
    }
}
