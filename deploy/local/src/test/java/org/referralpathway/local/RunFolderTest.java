package org.referralpathway.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    @TempDir Path folder;

    @Test
    void whatALauncherLeftBehindIsEndedByTheNextOne() throws Exception {
        var left = sleeper();
        new RunFolder(folder).remember("referral", left.toHandle());

        var ended = new RunFolder(folder).endAll();

        assertThat(ended).containsExactly("referral");
        assertThat(left.waitFor()).isNotZero();
        assertThat(new RunFolder(folder).endAll()).isEmpty();
    }

    @Test
    void aProcessThatHasTheNumberOfOneOfOursIsLeftAlone() throws Exception {
        var stranger = sleeper();
        new ProcessMark(stranger.pid(), 1).write(folder.resolve("referral.pid"));

        var ended = new RunFolder(folder).endAll();

        assertThat(ended).isEmpty();
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly();
    }

    private static Process sleeper() throws IOException {
        return new ProcessBuilder("sleep", "60").start();
    }
}
