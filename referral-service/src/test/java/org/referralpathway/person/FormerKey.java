package org.referralpathway.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/// Wraps a person's key as it would have been before the master key was changed.
@ApplicationScoped
public class FormerKey {
    public static final String SECRET = Base64.getEncoder().encodeToString(new byte[32]);
    private final Masters masters;

    FormerKey(Masters masters) {
        this.masters = masters;
    }

    /// @return hexadecimal, as both are
    public String wrap(UUID person, String wrapped) throws GeneralSecurityException {
        var keys = masters.unwrap(HexFormat.of().parseHex(wrapped), person);
        return HexFormat.of().formatHex(Master.of(SECRET).wrap(keys, person));
    }
}
