package org.referralpathway.local;

import java.util.Locale;

/// Where the backing servers come from: `-Dpathway.backing=auto|containers|embedded`.
enum Backing {
    /// Containers where a container engine answers, else embedded.
    AUTO {
        @Override
        BackingServers servers(BackingSettings settings) {
            return (ContainerEngine.answers() ? CONTAINERS : EMBEDDED).servers(settings);
        }
    },
    CONTAINERS {
        @Override
        BackingServers servers(BackingSettings settings) {
            return ContainerServers.with(settings);
        }
    },
    EMBEDDED {
        @Override
        BackingServers servers(BackingSettings settings) {
            return EmbeddedServers.with(settings);
        }
    };

    abstract BackingServers servers(BackingSettings settings);

    static Backing wanted() {
        var said = System.getProperty("pathway.backing", "auto");
        try {
            return valueOf(said.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new CannotRun(
                    "pathway.backing is %s; it can be auto, containers or embedded."
                            .formatted(said),
                    e);
        }
    }
}
