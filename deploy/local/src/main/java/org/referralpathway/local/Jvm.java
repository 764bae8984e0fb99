package org.referralpathway.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Command lines of Java processes of our own, run by the Java that runs this one.
final class Jvm {
    private Jvm() {}

    /// A main class of this module. The build writes the class path to a file, so that a test whose
    /// own class path has no broker on it can start one.
    static List<String> main(
            Path root, List<String> options, Class<?> main, List<String> arguments) {
        var command = new ArrayList<>(List.of(java()));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(root), main.getName()));
        command.addAll(arguments);
        return command;
    }

    static List<String> jar(List<String> options, Path jar) {
        var command = new ArrayList<>(List.of(java()));
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String classPath(Path root) {
        var target = root.resolve("deploy/local/target");
        var written = target.resolve("classpath.txt");
        if (!Files.exists(written)) {
            return System.getProperty("java.class.path");
        }
        try {
            return target.resolve("classes") + File.pathSeparator + Files.readString(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
