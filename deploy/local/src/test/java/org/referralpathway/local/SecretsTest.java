package org.referralpathway.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir Path folder;

    @Test
    void onlyTheirOwnerCanReadThem() throws Exception {
        var file = folder.resolve("secrets.properties");

        Secrets.open(file).password("login.referral_app");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aSecretIsRandomAndStaysTheSame() {
        var file = folder.resolve("secrets.properties");
        var first = Secrets.open(file).password("portal.state");

        assertThat(first).hasSize(32);
        assertThat(Secrets.open(file).password("portal.state")).isEqualTo(first);
        assertThat(Secrets.open(file).password("portal.session")).isNotEqualTo(first);
        assertThat(Base64.getDecoder().decode(Secrets.open(file).key("hmac.referral"))).hasSize(32);
    }
}
