package org.referralpathway.local;

import java.nio.file.Path;
import java.util.List;

/// One server or service of the platform. Can be started again after it was stopped or killed.
public interface Part {
    /// As it is typed in `./pathway logs postgresql`.
    String name();

    /// Returns when the part answers; throws [CannotRun] when it does not come up.
    void start();

    /// Asks it to end, and waits.
    void stop();

    /// Ends it as a power cut would. A part inside this process is stopped instead.
    void kill();

    boolean alive();

    /// The processes it consists of; empty for a part that runs inside this process or in a
    /// container.
    List<ProcessHandle> processes();

    Path log();
}
