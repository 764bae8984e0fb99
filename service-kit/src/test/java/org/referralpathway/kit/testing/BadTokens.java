package org.referralpathway.kit.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;

/// Fourteen ways in which an `Authorization` header is not a token of ours.
public final class BadTokens {
    private static final String ROLE = "referrer";

    private BadTokens() {}

    /// By name; an empty header stands for none.
    public static Map<String, String> all() {
        var user = UUID.randomUUID();
        var good = TestIssuer.token(user, UUID.randomUUID(), ROLE, "steward", "admin");
        var signed = good.sign();
        var bad = new LinkedHashMap<String, String>();
        bad.put("none at all", "");
        bad.put("nothing after Bearer", "Bearer ");
        bad.put("no token", "Bearer nonsense");
        bad.put("a password", "Basic " + base64("alice:alice"));
        bad.put("of another issuer", "Bearer " + good.issuer("http://127.0.0.1:1/x").sign());
        bad.put("for another service", "Bearer " + good.audience("somebody-else").sign());
        bad.put("expired", "Bearer " + good.expired().sign());
        bad.put("signed by nobody", "Bearer " + good.unsigned());
        bad.put(
                "with its signature cut short",
                "Bearer " + signed.substring(0, signed.length() - 9));
        bad.put("with other words under its signature", "Bearer " + tampered(signed));
        bad.put(
                "signed by another key",
                "Bearer " + claims(user).jws().keyId("test").sign(other()));
        bad.put("of a key nobody knows", "Bearer " + claims(user).jws().keyId("x").sign(other()));
        bad.put("signed with the public key as a secret", "Bearer " + confused(user));
        bad.put("of tomorrow", "Bearer " + TestIssuer.tomorrow(user, ROLE));
        return bad;
    }

    private static JwtClaimsBuilder claims(UUID user) {
        return Jwt.claims()
                .subject(user.toString())
                .issuer(TestIssuer.start())
                .audience(Set.of("directory-service", "referral-service", "notification-service"))
                .claim("organization_id", UUID.randomUUID().toString())
                .claim("realm_access", Map.of("roles", Set.of(ROLE)))
                .expiresAt(Instant.now().plus(Duration.ofMinutes(5)));
    }

    private static String tampered(String token) {
        var parts = token.split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        return parts[0] + "." + base64(claims.replace(ROLE, "admin")) + "." + parts[2];
    }

    private static String confused(UUID user) {
        var secret = TestIssuer.publicKey();
        return claims(user).jws().keyId("test").sign(new SecretKeySpec(secret, "HmacSHA256"));
    }

    private static PrivateKey other() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
