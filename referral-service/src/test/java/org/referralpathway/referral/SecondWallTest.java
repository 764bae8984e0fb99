package org.referralpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralpathway.kit.testing.ServiceTestResource;

/// Row-level security, asked by SQL as the application's own login.
@QuarkusTest
@QuarkusTestResource(
        value = ServiceTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "referral"))
class SecondWallTest {
    private static final String TIME = Instant.now().plus(Duration.ofHours(1)).toString();

    @ParameterizedTest
    @ValueSource(strings = {"need", "referral", "person"})
    void whoSaysNotForWhomTheyAskSeesNothing(String table) {
        World.luton().need("shopping");

        assertThat(Copied.rows("referral_app", "select id from " + table)).isEmpty();
    }

    @Test
    void anOrganizationSeesItsOwnAndWhatIsOpenToItAndNothingElse() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var need = world.need("shopping");
        var other = World.luton().need("shopping");
        world.send(need, group);

        assertThat(seen(world.council, "need"))
                .contains(need.toString())
                .doesNotContain(other.toString());
        assertThat(seen(group.organization(), "need")).containsExactly(need.toString());
        assertThat(seen(group.organization(), "person")).isEmpty();
        assertThat(seen(UUID.randomUUID(), "need")).isEmpty();
        assertThat(seen(world.hub, "person")).isEmpty();
    }

    @Test
    void afterAcceptanceTheGroupMayReadThePersonAndAfterTheViewEndedNotAnyMore() {
        var world = World.luton();
        var group = world.group("shopping", null);
        var referral = world.send(world.need("shopping"), group);
        World.move(group.member(), referral, "accept", 0, "{}").statusCode(200);
        assertThat(seen(group.organization(), "person")).hasSize(1);

        World.move(group::member, referral, "fail", "{\"reason\":\"moved\"}")
                .statusCode(200)
                .body("person", nullValue());

        assertThat(seen(group.organization(), "person")).isEmpty();
    }

    @Test
    void whatSaysWhoSomebodyIsLiesSealed() {
        var world = World.luton();
        world.need("shopping");

        var stored =
                Copied.rows(
                        """
                        select concat(p.*::text, n.*::text) from person p join need n on n.person = p.id
                        where p.organization = '%s'\
                        """
                                .formatted(world.council));
        assertThat(stored).hasSize(1);
        assertThat(stored.getFirst())
                .doesNotContainIgnoringCase("canary")
                .doesNotContainIgnoringCase(hex("Canary"))
                .doesNotContainIgnoringCase(hex("01632"));
    }

    @Test
    void historyOutcomesAndAuditCannotBeChangedByTheApplication() {
        for (var table : List.of("referral_move", "outcome", "audit")) {
            assertThatThrownBy(() ->
                            Copied.rows("referral_app", "delete from " + table + " returning 1"))
                    .hasStackTraceContaining("permission denied");
        }
    }

    private static List<String> seen(UUID organization, String table) {
        return Copied.rows(
                "referral_app",
                "select set_config('pathway.organization', '%s', true)".formatted(organization),
                "select set_config('pathway.at', '%s', true)".formatted(TIME),
                "select id from " + table);
    }

    private static String hex(String text) {
        return java.util.HexFormat.of()
                .formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
