package org.referralpathway.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomTest {
    @TempDir Path folder;

    @Test
    void tooLittleOfEitherIsSaidInNumbers() {
        assertThatThrownBy(() -> Room.requireDisk(Path.of("/data"), 250_000_000))
                .isInstanceOf(CannotRun.class)
                .hasMessage("Only 250 MB are free on the disk of /data; the platform needs 1 GB.");
        assertThatThrownBy(() -> Room.requireMemory(600_000_000))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("Only 600 MB of memory are free");
    }

    @Test
    void memoryThatTheSystemCouldFreeCountsAsFree() throws Exception {
        var meminfo = folder.resolve("meminfo");
        Files.writeString(meminfo, "MemTotal: 8000 kB\nMemFree: 10 kB\nMemAvailable: 4000 kB\n");

        assertThat(Room.availableMemory(meminfo)).hasValue(4_096_000);
        assertThat(Room.availableMemory(folder.resolve("absent"))).isEmpty();
    }
}
