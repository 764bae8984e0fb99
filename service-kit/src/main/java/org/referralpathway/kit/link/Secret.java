package org.referralpathway.kit.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// The secret part of a link (DESIGN section 7): 256 random bits, told once and known here by their
/// hash only.
public record Secret(String token) {
    public static final String FORM = "[A-Za-z0-9_-]{43}";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Secret random() {
        var secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /// What is kept of it.
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /// Never printed.
    @Override
    public String toString() {
        return "Secret";
    }
}
