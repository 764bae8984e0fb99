package org.referralpathway.local;

import java.nio.file.Path;
import java.util.List;

/// A service of the platform, in the order it is shown. The folder's name is also the name of its
/// client at the identity provider.
record ServiceModule(String name, String folder, Port port, boolean hasDatabase) {

    static final List<ServiceModule> ALL =
            List.of(
                    new ServiceModule("directory", "directory-service", Port.DIRECTORY, true),
                    new ServiceModule("referral", "referral-service", Port.REFERRAL, true),
                    new ServiceModule(
                            "notification", "notification-service", Port.NOTIFICATION, true),
                    new ServiceModule("portal", "portal", Port.PORTAL, false));

    Path jar(Path root) {
        return root.resolve(folder).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
