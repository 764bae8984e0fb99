package org.referralpathway.referral;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.ServiceTestResource;

/// The same group is not asked twice for the same cause; what was missing may be there now.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
@SuppressWarnings("NullAway.Init") // set before each
class AskedBeforeTest {
    private World world;
    private World.Group group;

    @BeforeEach
    void oneGroup() {
        world = World.luton();
        group = world.group("shopping", null);
    }

    @Test
    void aConflictOfInterestHoldsForWhateverElseThePersonNeeds() {
        var opened = agreedCase();
        var one = world.need(opened, "shopping", 1);
        var other = world.need(opened, "shopping", 1);
        decline(one, "conflict-of-interest");

        excluded(one, "already-asked");
        excluded(other, "already-asked");
        excluded(world.need("shopping"));
    }

    @Test
    void whatDoesNotFitTheServiceIsOfThatNeedOnly() {
        var opened = agreedCase();
        var one = world.need(opened, "shopping", 1);
        decline(one, "not-eligible");

        excluded(one, "already-declined");
        excluded(world.need(opened, "shopping", 1));
    }

    @Test
    void whoDidNotAnswerIsNotAskedAgain() {
        var need = world.need("shopping");
        var referral = world.send(need, group);
        Copied.asOwner(
                "update referral set status = 'EXPIRED', status_reason = 'no-response-group' where id = '%s'"
                        .formatted(referral));

        excluded(need, "already-asked");
    }

    @Test
    void whatWasMissingMayBeThereNow() {
        var need = world.need("shopping");
        decline(need, "consent-not-confirmed");

        excluded(need);
        world.send(need, group);
    }

    private String agreedCase() {
        var opened = world.openCase();
        world.agree(opened, World.CONSENT);
        return opened;
    }

    private void decline(UUID need, String reason) {
        World.move(
                        group::member,
                        world.send(need, group),
                        "decline",
                        "{\"reason\":\"%s\"}".formatted(reason))
                .statusCode(200);
    }

    private void excluded(UUID need, String... rules) {
        world.worker()
                .get("/v1/needs/" + need + "/matches")
                .then()
                .statusCode(200)
                .body("excluded.rule", rules.length == 0 ? empty() : contains(rules));
    }
}
