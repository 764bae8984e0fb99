package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.kit.testing.ServiceTestResource;

/// By when somebody will have read what was posted, and who hears of it when nobody has.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
@SuppressWarnings("NullAway.Init") // set before each
class FirstLookTest {
    private World world;

    @BeforeEach
    void aPartnership() {
        world = World.luton();
    }

    @Test
    void aWorkerIsToldByWhenAndACoordinatorsLookIsWhatCounts() {
        var need = world.need("shopping");
        world.worker()
                .get("/v1/needs/" + need)
                .then()
                .body("readDueAt", notNullValue())
                .body("readAt", nullValue());

        world.coordinator().get("/v1/needs/" + need).then().statusCode(200);
        world.worker().get("/v1/needs/" + need).then().body("readAt", notNullValue());
        overdue(need);
        assertStaysQuiet(need);
    }

    @Test
    void whatAGroupIsAskedHasBeenRead() {
        var need = world.need("shopping");
        world.send(need, world.group("shopping", null));
        world.worker().get("/v1/needs/" + need).then().body("readAt", notNullValue());
    }

    /// Once, however often the clock looks.
    @Test
    void whatNobodyReadInTimeIsTold() {
        var need = world.need("shopping");
        overdue(need);
        await().atMost(Duration.ofSeconds(20)).until(() -> unread(need).size() == 1);
        var once = unread(need);
        overdue(need);
        var marker = world.need("shopping");
        overdue(marker);
        await().atMost(Duration.ofSeconds(20)).until(() -> unread(marker).size() == 1);
        assertThat(unread(need)).isEqualTo(once);
    }

    private void assertStaysQuiet(UUID need) {
        var marker = world.need("shopping");
        overdue(marker);
        await().atMost(Duration.ofSeconds(20)).until(() -> unread(marker).size() == 1);
        assertThat(unread(need)).isEmpty();
    }

    private static void overdue(UUID need) {
        Copied.asOwner(
                "update need set read_due_at = now() - interval '1 minute' where id = '%s'"
                        .formatted(need));
    }

    /// How many events there were when it was told.
    private static List<String> unread(UUID need) {
        return Copied.rows(
                "select sequence from need where id = '%s' and unread_told".formatted(need));
    }
}
