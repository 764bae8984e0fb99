package org.referralpathway.acceptance;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.referralpathway.local.Addresses;
import org.referralpathway.local.Platform;
import org.referralpathway.local.PlatformOptions;

/// One platform for all scenarios of this module, with every log at DEBUG: what must not be written
/// is then looked for where most is written.
final class Running {
    private static @Nullable Platform platform;

    private Running() {}

    static synchronized Platform platform() {
        var running = platform;
        if (running == null) {
            var data = Path.of("target", "platform-" + ProcessHandle.current().pid());
            running =
                    Platform.start(
                            PlatformOptions.forTest(data.toAbsolutePath())
                                    .withDebugLogs()
                                    .withDemo());
            Runtime.getRuntime().addShutdownHook(new Thread(running::stop));
            platform = running;
        }
        return running;
    }

    static Addresses addresses() {
        return platform().addresses();
    }
}
