package org.referralpathway.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import org.referralpathway.local.Owners;
import org.referralpathway.local.ProcessMark;
import org.referralpathway.local.Root;
import org.referralpathway.local.TestServersProcess;

/// One process at a time looks whether the shared servers run, and starts them if they do not.
final class SharedStart {
    private SharedStart() {}

    static Properties startOrJoin() {
        var root = Root.find();
        var folder = root.resolve("target/test-servers");
        try {
            Files.createDirectories(folder);
            try (var channel = open(folder.resolve("lock"));
                    var _ = lock(channel)) {
                Owners.register(folder, Owners.mine());
                if (!running(folder)) {
                    TestServersProcess.start(root, folder);
                }
                return state(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean running(Path folder) {
        return Files.exists(folder.resolve("servers.properties"))
                && ProcessMark.read(folder.resolve("server.pid"))
                        .flatMap(ProcessMark::live)
                        .isPresent();
    }

    private static Properties state(Path folder) throws IOException {
        var state = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve("servers.properties"))) {
            state.load(reader);
        }
        return state;
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /// Inside one process, where Quarkus loads this class more than once, the lock throws instead
    /// of waiting.
    private static FileLock lock(FileChannel channel) throws IOException {
        while (true) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException _) {
                Thread.onSpinWait();
            }
        }
    }
}
