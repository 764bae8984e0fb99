package org.referralpathway.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The folder of the project: the one with `mvnw` in it.
public final class Root {
    private Root() {}

    public static Path find() {
        var said = System.getProperty("pathway.root");
        return said == null ? above(Path.of("").toAbsolutePath()) : Path.of(said);
    }

    private static Path above(Path start) {
        return Stream.iterate(start, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("mvnw")))
                .findFirst()
                .orElseThrow(() ->
                        new CannotRun(
                                "The project's folder was not found above %s; say where it is with -Dpathway.root."
                                        .formatted(start)));
    }
}
