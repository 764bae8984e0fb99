package org.referralpathway.local;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipInputStream;

/// The folder Keycloak runs in. Its first start rebuilds a part of the distribution, which takes
/// longer than everything else together, so what was rebuilt is kept for every later folder.
final class KeycloakHome {
    private final Path distributions;
    private final Path home;

    KeycloakHome(Path root, Path data) {
        this.distributions = root.resolve("deploy/local/target/keycloak");
        this.home = data.resolve("keycloak");
    }

    Path folder() {
        return home;
    }

    void prepare() {
        try {
            var distribution = unpacked();
            var ready = home.resolve("ready");
            if (!Files.exists(ready) || !Files.readString(ready).equals(name(distribution))) {
                Folders.delete(home);
                copy(distribution, home);
                Files.writeString(ready, name(distribution));
            }
        } catch (IOException e) {
            throw new CannotRun("Keycloak could not be unpacked: " + e.getMessage(), e);
        }
    }

    /// Called once Keycloak has started, when the rebuilt files are complete.
    void keepRebuilt() {
        try {
            var distribution = unpacked();
            var kept = distribution.resolve("rebuilt");
            if (!Files.exists(kept)) {
                copyContent(
                        home.resolve("lib/quarkus"), distribution.resolve("lib/quarkus"), false);
                Files.createFile(kept);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path unpacked() throws IOException {
        var zip = zip();
        var folder = distributions.resolve(name(zip).replace(".zip", ""));
        if (!Files.exists(folder)) {
            var unfinished = Files.createTempDirectory(distributions, "unfinished");
            unzip(zip, unfinished);
            Files.move(unfinished, folder);
        }
        return folder;
    }

    private Path zip() throws IOException {
        if (Files.isDirectory(distributions)) {
            try (var files = Files.list(distributions)) {
                var zip = files.filter(file -> name(file).endsWith(".zip")).sorted().findFirst();
                if (zip.isPresent()) {
                    return zip.get();
                }
            }
        }
        throw new CannotRun(
                "Keycloak is not in %s; build deploy/local first.".formatted(distributions));
    }

    private static void unzip(Path zip, Path folder) throws IOException {
        try (var entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (var e = entries.getNextEntry(); e != null; e = entries.getNextEntry()) {
                var relative = Path.of(e.getName());
                if (relative.getNameCount() == 1) {
                    continue;
                }
                var file = folder.resolve(relative.subpath(1, relative.getNameCount())).normalize();
                if (e.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(entries, file);
                }
            }
        }
        folder.resolve("bin/kc.sh").toFile().setExecutable(true);
    }

    /// Links where it can, so that the 190 MB are on the disk once, except what Keycloak rewrites.
    private static void copy(Path from, Path to) throws IOException {
        copyContent(from, to, true);
    }

    private static void copyContent(Path from, Path to, boolean link) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (!link
                        || from.relativize(file).startsWith("lib/quarkus")
                        || !linked(file, target)) {
                    Files.copy(file, target, COPY_ATTRIBUTES, REPLACE_EXISTING);
                }
            }
        }
    }

    private static boolean linked(Path file, Path target) {
        try {
            Files.createLink(target, file);
            return true;
        } catch (IOException | UnsupportedOperationException _) {
            return false;
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
