package org.referralpathway.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildPartTest {
    @TempDir Path folder;

    @Test
    void aPartThatEndsWhileItStartsIsReportedWithTheEndOfItsLog() {
        var part = part("echo 'the disk is on fire'; exit 3", () -> false);

        assertThatThrownBy(part::start)
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("referral ended while it was starting")
                .hasMessageContaining("the disk is on fire");
    }

    @Test
    void aPartCanBeKilledAndStartedAgain() {
        var part = part("exec sleep 60", () -> true);
        part.start();
        var first = part.processes();

        part.kill();
        var aliveAfterwards = part.alive();
        part.start();

        assertThat(aliveAfterwards).isFalse();
        assertThat(part.alive()).isTrue();
        assertThat(part.processes()).isNotEqualTo(first);
        part.stop();
        assertThat(part.alive()).isFalse();
    }

    @Test
    void aPartDoesNotHearTheCtrlCThatIsMeantForTheLauncher() throws Exception {
        var sign = folder.resolve("sign");
        var part =
                part(
                        "kill -INT $$; touch '%s'; exec sleep 60".formatted(sign),
                        () -> Files.exists(sign));

        part.start();

        assertThat(part.alive()).isTrue();
        part.stop();
    }

    private ChildPart part(String script, BooleanSupplier ready) {
        var launch =
                new ChildPart.Launch(
                        "referral",
                        () -> List.of("sh", "-c", script),
                        Map.of(),
                        ready,
                        Duration.ofSeconds(20));
        return new ChildPart(launch, folder.resolve("referral.log"), new RunFolder(folder));
    }
}
