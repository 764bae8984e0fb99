package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.ServiceTestResource;

/// Asking several groups, and how much a group is asked at once.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
@SuppressWarnings("NullAway.Init") // set before each
class OfferModesTest {
    private static final String USUAL = "\"answerDays\":[\"MO\",\"TU\",\"WE\",\"TH\",\"FR\"]";
    private World world;
    private World.Group first;
    private World.Group second;

    @BeforeEach
    void twoGroups() {
        world = World.luton();
        first = world.group("shopping", null);
        second = world.group("shopping", null);
    }

    @Test
    void oneAfterAnotherUntilNobodyIsLeft() {
        var gone = world.group("shopping", null);
        var need = world.need("shopping");
        ask(need, "cascade", first, gone, second).statusCode(204);
        world.worker()
                .get("/v1/needs/" + need + "/offers")
                .then()
                .body("left", contains(gone.service().toString(), second.service().toString()))
                .body("ended", nullValue());
        world.limit(gone, 0);
        await().atMost(Duration.ofSeconds(20)).until(() -> full(gone));

        decline(first, need);
        awaitAsked(need, first, second);
        Copied.asOwner(
                "update timer set due_at = now() - interval '1 minute' where step = 'EXPIRE' and need = '%s'"
                        .formatted(need));
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        Copied.rows("select kind from task where need = '%s'".formatted(need))
                                .contains("nobody-left"));

        assertThat(asked(need)).as("never the same twice").hasSize(2);
        world.worker()
                .get("/v1/needs/" + need + "/offers")
                .then()
                .body("ended", equalTo("exhausted"));
        assertThat(
                        Copied.rows(
                                "select distinct party || ' ' || by_user from referral_move m join referral r on r.id = m.referral where r.need = '%s' and m.status_to = 'OFFERED'"
                                        .formatted(need)))
                .containsExactly("REFERRER " + world.worker);
    }

    @Test
    void whatIsStoppedOrWithdrawnGoesOnToNobody() {
        var need = world.need("shopping");
        ask(need, "cascade", first, second).statusCode(204);
        World.luton().worker().delete("/v1/needs/" + need + "/offers").then().statusCode(404);
        world.worker().delete("/v1/needs/" + need + "/offers").then().statusCode(204);
        world.worker().delete("/v1/needs/" + need + "/offers").then().statusCode(404);
        decline(first, need);
        var other = world.need("shopping");
        ask(other, "cascade", first, second).statusCode(204);
        World.move(world::worker, referral(other), "withdraw", "{\"reason\":\"cannot-contact\"}")
                .statusCode(200);

        await().pollDelay(Duration.ofSeconds(2))
                .until(() -> asked(need).size() == 1 && asked(other).size() == 1);
    }

    /// A no that lies on the need, an acceptance, and a direct offer each end the line.
    @Test
    void aLineEndsWhenTheNextWouldBeAskedForNothing() {
        var unsafe = world.need("shopping");
        ask(unsafe, "cascade", first, second).statusCode(204);
        World.move(
                        first::member,
                        referralOf(first, unsafe),
                        "decline",
                        "{\"reason\":\"unsafe-for-staff\"}")
                .statusCode(200);
        var helped = world.need("shopping");
        ask(helped, "cascade", first, second).statusCode(204);
        World.move(first::member, referralOf(first, helped), "accept", "{}").statusCode(200);
        var direct = world.need("shopping");
        ask(direct, "cascade", first, second).statusCode(204);
        assertThat(send(direct, world.group("shopping", null))).isEqualTo(201);

        assertThat(ended(unsafe)).isEqualTo("stopped");
        assertThat(ended(helped)).isEqualTo("accepted");
        assertThat(ended(direct)).isEqualTo("replaced");
        first.member().get("/v1/needs/" + helped + "/offers").then().statusCode(403);
        World.as(first.user(), first.organization(), "referrer")
                .get("/v1/needs/" + helped + "/offers")
                .then()
                .statusCode(404);
    }

    /// Nobody agrees any more, or whoever asks coordinates no more: the line ends and a person
    /// looks.
    @Test
    void aLineThatNobodyMayGoOnWithEndsAndSaysSo() {
        var need = world.need("shopping");
        ask(need, "cascade", first, second).statusCode(204);
        String opened = world.worker().get("/v1/needs/" + need).then().extract().path("case");
        Copied.asOwner(
                "update sharing_basis set ended_at = now(), ended_by = recorded_by, end_reason = 'withdrawn' where support_case = '%s'"
                        .formatted(opened));
        decline(first, need);
        await().atMost(Duration.ofSeconds(20)).until(() -> "stopped".equals(ended(need)));
        assertThat(Copied.rows("select kind from task where need = '%s'".formatted(need)))
                .containsExactly("nobody-left");
    }

    @Test
    void ofThoseAskedAtOnceTheFirstHasIt() {
        var need = world.need("shopping");
        ask(need, "broadcast", first, second).statusCode(204);
        assertThat(asked(need)).hasSize(2);
        World.move(second::member, referralOf(second, need), "accept", "{}").statusCode(200);
        first.member()
                .get("/v1/referrals/" + referralOf(first, need))
                .then()
                .body("status", equalTo("SUPERSEDED"));

        var refuge = world.group("hiv", null);
        ask(world.need("hiv"), "broadcast", refuge)
                .statusCode(400)
                .body("errors.pointer", contains("/mode"));
        var other = world.need("shopping");
        ask(other, "broadcast", first, refuge)
                .statusCode(400)
                .body("errors.pointer", contains("/services/1"));
        ask(other, "cascade", first, first).statusCode(400);
        assertThat(asked(other)).isEmpty();
    }

    @Test
    void aGroupIsNeverAskedMoreThanItTakesAtOnceThoughManyAskAtTheSameMoment() throws Exception {
        say(first, "\"mostOpen\":2," + USUAL).statusCode(200);
        var needs = IntStream.range(0, 6).mapToObj(_ -> world.need("shopping")).toList();
        List<Integer> answers;
        try (var many = Executors.newFixedThreadPool(6)) {
            answers =
                    many
                            .invokeAll(
                                    needs.stream()
                                            .map(need ->
                                                    (java.util.concurrent.Callable<Integer>)
                                                            () -> send(need, first))
                                            .toList())
                            .stream()
                            .map(answer -> answer.resultNow())
                            .sorted()
                            .toList();
        }

        assertThat(answers.subList(0, 2)).containsExactly(201, 201);
        assertThat(answers.subList(2, 6)).allMatch(status -> status == 409 || status == 400);
        assertThat(first.unanswered()).hasSize(2);
        var left = needs.stream().filter(need -> asked(need).isEmpty()).findFirst().orElseThrow();
        world.worker()
                .get("/v1/needs/" + left + "/matches")
                .then()
                .body("excluded.rule", hasItem("group-busy"))
                .body("candidates.service", contains(second.service().toString()));
        var answered = needs.stream().filter(need -> !asked(need).isEmpty()).findFirst();
        World.move(first::member, referral(answered.orElseThrow()), "accept", "{}").statusCode(200);
        assertThat(send(left, first)).isEqualTo(201);
    }

    @Test
    void aGroupWithoutPaidStaffTakesThreeUnlessItSaysOtherwise() {
        first.member().get("/v1/own-terms").then().body("mostOpen", nullValue());
        say(first, "\"paidStaff\":false," + USUAL).statusCode(200);
        for (var i = 0; i < 3; i++) {
            assertThat(send(world.need("shopping"), first)).isEqualTo(201);
        }
        assertThat(send(world.need("shopping"), first)).isEqualTo(400);
        say(first, "\"paidStaff\":false,\"mostOpen\":4," + USUAL).statusCode(200);
        assertThat(send(world.need("shopping"), first)).isEqualTo(201);
        say(first, "\"answerDays\":[]").statusCode(400);
        say(first, "\"awayUntil\":\"2020-01-01\"," + USUAL)
                .statusCode(400)
                .body("errors.pointer", contains("/awayUntil"));
    }

    @Test
    void whoIsAwayIsAskedNothingAndWhatWaitsGoesOn() {
        var need = world.need("shopping");
        ask(need, "cascade", first, second).statusCode(204);
        var back = LocalDate.now(ZoneOffset.UTC).plusDays(9);
        say(first, "\"awayUntil\":\"%s\",".formatted(back) + USUAL)
                .statusCode(200)
                .body("awayUntil", equalTo(back.toString()));

        awaitAsked(need, first, second);
        first.member()
                .get("/v1/referrals/" + referralOf(first, need))
                .then()
                .body("status", equalTo("DECLINED"))
                .body("reason", equalTo("service-paused"));
        var other = world.need("shopping");
        assertThat(send(other, first)).isEqualTo(400);
        world.worker()
                .get("/v1/needs/" + other + "/matches")
                .then()
                .body("excluded.rule", hasItem("group-away"));
        say(first, USUAL).statusCode(200);
        decline(second, need);
        world.worker()
                .get("/v1/needs/" + need + "/matches")
                .then()
                .body("candidates.service", contains(first.service().toString()));
    }

    /// What has ended, or waits for somebody to look, is nobody's to be asked for.
    @Test
    void aNeedThatHasEndedIsOfferedToNobody() {
        var need = world.need("shopping");
        World.post(
                        world.worker().header("If-Match", "\"0\""),
                        "/v1/needs/" + need + "/end",
                        "{\"ending\":\"not-wanted\"}")
                .statusCode(200);

        for (var mode : List.of("cascade", "broadcast")) {
            ask(need, mode, first, second)
                    .statusCode(409)
                    .body("type", org.hamcrest.Matchers.endsWith("need-not-open"));
        }
        world.worker().get("/v1/needs/" + need).then().body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void whoWasNotAgreedToIsNamedBeforeAnybodyIsAsked() {
        var opened = world.openCase();
        world.agree(
                opened,
                World.CONSENT.replace(
                        "}", ",\"organizations\":[\"%s\"]}".formatted(first.organization())));
        var need = world.need(opened, "shopping", 1);

        ask(need, "cascade", first, second)
                .statusCode(400)
                .body("errors.pointer", contains("/services/1"));
        assertThat(asked(need)).isEmpty();
    }

    /// A group that answers on Saturdays only has until a Saturday.
    @Test
    void itsClocksRunOnItsDaysOnly() {
        say(first, "\"answerDays\":[\"SA\"]").statusCode(200);
        var need = world.need("shopping");
        assertThat(send(need, first)).isEqualTo(201);

        assertThat(
                        Copied.rows(
                                "select distinct trim(to_char(due_at at time zone 'Europe/London', 'Day')) from timer where need = '%s'"
                                        .formatted(need)))
                .containsExactly("Saturday");
    }

    private ValidatableResponse ask(UUID need, String mode, World.Group... groups) {
        var services =
                Arrays.stream(groups)
                        .map(group -> "\"" + group.service() + "\"")
                        .collect(Collectors.joining(","));
        return World.post(
                world.worker(),
                "/v1/needs/" + need + "/offers",
                "{\"mode\":\"%s\",\"services\":[%s]}".formatted(mode, services));
    }

    private int send(UUID need, World.Group group) {
        return World.post(
                        world.worker(),
                        "/v1/referrals",
                        "{\"need\":\"%s\",\"service\":\"%s\"}".formatted(need, group.service()))
                .extract()
                .statusCode();
    }

    private static ValidatableResponse say(World.Group group, String terms) {
        return group.member()
                .contentType(ContentType.JSON)
                .body("{" + terms + "}")
                .put("/v1/own-terms")
                .then();
    }

    private static void decline(World.Group group, UUID need) {
        World.move(
                        group::member,
                        referralOf(group, need),
                        "decline",
                        "{\"reason\":\"no-capacity\"}")
                .statusCode(200);
    }

    private static void awaitAsked(UUID need, World.Group... groups) {
        var services = Arrays.stream(groups).map(group -> group.service().toString()).toList();
        await().atMost(Duration.ofSeconds(20)).until(() -> asked(need).equals(services));
    }

    private static String ended(UUID need) {
        return Copied.rows(
                        "select coalesce(end_reason, 'running') from cascade where need = '%s'"
                                .formatted(need))
                .getFirst();
    }

    private static boolean full(World.Group group) {
        return Copied.rows(
                        "select 1 from pool where id = '%s' and maximum = 0"
                                .formatted(group.pool()))
                .contains("1");
    }

    private static List<String> asked(UUID need) {
        return Copied.rows(
                "select service from referral where need = '%s' order by id".formatted(need));
    }

    private static UUID referral(UUID need) {
        return UUID.fromString(
                Copied.rows(
                                "select id from referral where need = '%s' order by id desc"
                                        .formatted(need))
                        .getFirst());
    }

    private static UUID referralOf(World.Group group, UUID need) {
        return UUID.fromString(
                Copied.rows(
                                "select id from referral where need = '%s' and service = '%s'"
                                        .formatted(need, group.service()))
                        .getFirst());
    }
}
