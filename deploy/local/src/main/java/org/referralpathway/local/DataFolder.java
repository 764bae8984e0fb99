package org.referralpathway.local;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.referralpathway.local.demo.DemoLoad;

/// Everything that an installation keeps: databases, topics, secrets, logs, and who runs it.
final class DataFolder {
    private final Path folder;
    private @Nullable FileLock lock;

    DataFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Path folder() {
        return folder;
    }

    Path logs() {
        return folder.resolve("logs");
    }

    BackingSettings settings(PlatformOptions options) {
        var secrets = Secrets.open(folder.resolve("secrets.properties"));
        return new BackingSettings(
                options.root(), folder, logs(), options.ports(), secrets, run(), true, false);
    }

    /// Loads the demo world if that has not been done yet, and says whether it has done so now.
    boolean firstStart(Addresses addresses) {
        var loaded = folder.resolve("demo-loaded");
        if (Files.exists(loaded)) {
            return false;
        }
        new DemoLoad().load(addresses);
        try {
            Files.createFile(loaded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    RunFolder run() {
        return new RunFolder(folder.resolve("run"));
    }

    Path launcher() {
        return folder.resolve("launcher.pid");
    }

    void requireWritable() {
        try {
            createForOwnerOnly();
            Files.delete(Files.createTempFile(folder, "writable", ""));
        } catch (IOException e) {
            throw new CannotRun(
                    "The data folder %s cannot be written to; change its permissions or choose another with PATHWAY_DATA."
                            .formatted(folder),
                    e);
        }
    }

    /// Other users of the machine have no business with secrets, mails and logs.
    private void createForOwnerOnly() throws IOException {
        if (!Files.exists(folder)) {
            var ownerOnly = PosixFilePermissions.fromString("rwx------");
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(ownerOnly));
        }
    }

    /// One platform at a time on one folder; a lock ends with its process, however that ends.
    void take() {
        var file = folder.resolve("launcher.lock");
        try {
            lock = FileChannel.open(file, CREATE, WRITE).tryLock();
        } catch (OverlappingFileLockException _) {
            lock = null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lock == null) {
            throw new CannotRun(
                    "The platform already runs on %s; ./pathway down stops it.".formatted(folder));
        }
        ProcessMark.of(ProcessHandle.current()).write(launcher());
    }

    boolean taken() {
        return lock != null;
    }

    void release() {
        try {
            if (lock != null) {
                Files.deleteIfExists(launcher());
                lock.acquiredBy().close();
                lock = null;
            }
        } catch (IOException e) {
            throw new CannotRun("The data folder could not be released: " + e.getMessage(), e);
        }
    }
}
