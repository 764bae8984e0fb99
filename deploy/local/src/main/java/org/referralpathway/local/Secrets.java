package org.referralpathway.local;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;
import java.util.function.Supplier;

/// The passwords and keys of this installation: made at random when first asked for, kept in one
/// file that only its owner can read. None is ever printed or has a default.
public final class Secrets {
    private final Path file;
    private final Properties values = new Properties();
    private final SecureRandom random = new SecureRandom();

    private Secrets(Path file) {
        this.file = file;
    }

    public static Secrets open(Path file) {
        var secrets = new Secrets(file);
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                secrets.values.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return secrets;
    }

    /// 32 hexadecimal digits.
    public String password(String name) {
        return value(name, () -> HexFormat.of().formatHex(bytes(16)));
    }

    /// 32 random bytes in base64.
    public String key(String name) {
        return value(name, () -> Base64.getEncoder().encodeToString(bytes(32)));
    }

    private synchronized String value(String name, Supplier<String> fresh) {
        var known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        var made = fresh.get();
        values.setProperty(name, made);
        save();
        return made;
    }

    private void save() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (!Files.exists(file)) {
                var ownerOnly = PosixFilePermissions.fromString("rw-------");
                Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
            }
            try (var writer = Files.newBufferedWriter(file, CREATE, WRITE, TRUNCATE_EXISTING)) {
                values.store(
                        writer, "Secrets of this installation. Never commit or copy this file.");
            }
        } catch (IOException e) {
            throw new CannotRun("The secrets cannot be written to %s.".formatted(file), e);
        }
    }

    private byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
