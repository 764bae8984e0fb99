package org.referralpathway.local;

import org.testcontainers.DockerClientFactory;

/// Asks whether containers can be used. Testcontainers is not on the class path of every test.
final class ContainerEngine {
    private ContainerEngine() {}

    static boolean answers() {
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } catch (RuntimeException | LinkageError _) {
            return false;
        }
    }
}
