package org.referralpathway.person;

import com.google.crypto.tink.KeysetHandle;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The master key that wraps, and the one before it, which opens until all keys are wrapped anew
/// ([RotateKeys]).
@ApplicationScoped
class Masters {
    private final Master present;
    private final @Nullable Master previous;

    Masters(
            @ConfigProperty(name = "pathway.secrets.master-key") String present,
            @ConfigProperty(name = "pathway.secrets.master-key-previous")
                    Optional<String> previous) {
        this.present = Master.of(present);
        this.previous = previous.map(Master::of).orElse(null);
    }

    Master present() {
        return present;
    }

    KeysetHandle unwrap(byte[] wrapped, UUID person) throws GeneralSecurityException {
        try {
            return present.unwrap(wrapped, person);
        } catch (GeneralSecurityException e) {
            if (previous == null) {
                throw e;
            }
            return previous.unwrap(wrapped, person);
        }
    }
}
