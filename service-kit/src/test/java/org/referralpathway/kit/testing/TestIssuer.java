package org.referralpathway.kit.testing;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// An identity provider for tests: discovery, keys, and tokens for anybody. Its address and key are
/// system properties, because a test class and the resource that started it may live in different
/// class loaders.
public final class TestIssuer {
    private static final String URL = "pathway.test.issuer.url";
    private static final String KEY = "pathway.test.issuer.key";
    private static final String PUBLIC = "pathway.test.issuer.public-key";

    private TestIssuer() {}

    /// Starts it once per JVM.
    public static synchronized String start() {
        var running = System.getProperty(URL);
        return running != null ? running : startNow();
    }

    private static String startNow() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var keys = generator.generateKeyPair();
            var server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/test";
            serve(
                    server,
                    "/realms/test/.well-known/openid-configuration",
                    """
                    {"issuer":"%1$s","jwks_uri":"%1$s/jwks","token_endpoint":"%1$s/token",
                     "authorization_endpoint":"%1$s/auth"}\
                    """
                            .formatted(url));
            serve(server, "/realms/test/jwks", jwks((RSAPublicKey) keys.getPublic()));
            server.setExecutor(Thread::startVirtualThread);
            server.start();
            System.setProperty(
                    KEY, Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
            System.setProperty(
                    PUBLIC, Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
            System.setProperty(URL, url);
            return url;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void serve(HttpServer server, String path, String json) {
        var body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(
                path,
                exchange -> {
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    try (var out = exchange.getResponseBody()) {
                        out.write(body);
                    }
                });
    }

    private static String jwks(RSAPublicKey key) {
        return """
        {"keys":[{"kid":"test","kty":"RSA","alg":"RS256","use":"sig","n":"%s","e":"%s"}]}\
        """
                .formatted(number(key.getModulus()), number(key.getPublicExponent()));
    }

    private static String number(BigInteger value) {
        var bytes = value.toByteArray();
        var start = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, start, bytes.length));
    }

    /// What a token says; the withers make the bad ones.
    public record Token(
            UUID user,
            Map<String, Object> claims,
            Set<String> roles,
            Set<String> audience,
            String issuer,
            Instant issuedAt,
            Duration life) {
        public Token audience(String other) {
            return new Token(user, claims, roles, Set.of(other), issuer, issuedAt, life);
        }

        public Token issuer(String other) {
            return new Token(user, claims, roles, audience, other, issuedAt, life);
        }

        public Token expired() {
            return new Token(
                    user,
                    claims,
                    roles,
                    audience,
                    issuer,
                    issuedAt.minus(Duration.ofHours(1)),
                    life);
        }

        public String sign() {
            return Jwt.claims(claims)
                    .subject(user.toString())
                    .audience(audience)
                    .issuer(issuer)
                    .claim("realm_access", Map.of("roles", roles))
                    .claim("typ", "Bearer")
                    .issuedAt(issuedAt.getEpochSecond())
                    .expiresAt(issuedAt.plus(life).getEpochSecond())
                    .jws()
                    .keyId("test")
                    .sign(key());
        }

        /// @return a token that says the same and is signed by nobody
        public String unsigned() {
            var signed = sign();
            var header =
                    Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
            return header + signed.substring(signed.indexOf('.'), signed.lastIndexOf('.') + 1);
        }
    }

    /// A user who acts for an organisation.
    public static Token token(UUID user, UUID organization, String... roles) {
        return token(user, Map.of("organization_id", organization.toString()), roles);
    }

    /// A user or service without an organisation.
    public static Token tokenWithoutOrganization(UUID user, String... roles) {
        return token(user, Map.of(), roles);
    }

    private static Token token(UUID user, Map<String, Object> claims, String... roles) {
        return new Token(
                user,
                claims,
                Set.of(roles),
                Set.of("directory-service", "referral-service", "notification-service", "kit"),
                start(),
                Instant.now(),
                Duration.ofMinutes(5));
    }

    /// What everybody may know of the key that signs.
    static byte[] publicKey() {
        return Base64.getDecoder().decode(System.getProperty(PUBLIC));
    }

    /// In order, but that it is not valid yet.
    static String tomorrow(UUID user, String... roles) {
        var token = token(user, Map.of("organization_id", UUID.randomUUID().toString()), roles);
        var begins = Instant.now().plus(Duration.ofDays(1)).getEpochSecond();
        return Jwt.claims(token.claims())
                .subject(user.toString())
                .audience(token.audience())
                .issuer(token.issuer())
                .claim("realm_access", Map.of("roles", token.roles()))
                .claim("nbf", begins)
                .expiresAt(begins + 300)
                .jws()
                .keyId("test")
                .sign(key());
    }

    private static PrivateKey key() {
        try {
            var encoded = Base64.getDecoder().decode(System.getProperty(KEY));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
