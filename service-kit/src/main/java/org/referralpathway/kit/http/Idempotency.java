package org.referralpathway.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Caller;

/// Makes a repeated POST do its work once. The key's row is the first statement of the transaction:
/// an equal call at the same time waits for it, a later one finds what was made and reads that
/// afresh. What was said is kept only as a keyed hash.
@RequestScoped
public class Idempotency {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{8,100}");
    private static final UUID NOBODY = new UUID(0, 0);
    private static final String CLAIM =
            "insert into idempotency (subject, organization, operation, key, body_hmac, made_at)"
                    + " values (?, ?, ?, ?, ?, ?) on conflict do nothing";
    private static final String WHERE =
            " where subject = ? and organization = ? and operation = ? and key = ?";

    private final Caller caller;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Request request;
    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final SecretKeySpec secret;

    Idempotency(
            Caller caller,
            HttpHeaders headers,
            UriInfo uri,
            Request request,
            AgroalDataSource database,
            ObjectMapper json,
            InstantSource clock,
            @ConfigProperty(name = "pathway.secrets.hmac") String secret) {
        this.caller = caller;
        this.headers = headers;
        this.uri = uri;
        this.request = request;
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.secret = new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256");
    }

    /// @param id what was made or changed
    /// @param repeated whether an earlier request did it
    public record Done(UUID id, boolean repeated) {}

    /// Runs the act in one transaction with the key.
    ///
    /// @param body the request's body as bound; an equal key with another body is refused (422)
    /// @param act makes or changes something and returns its id; runs again after a deadlock
    public Done once(Object body, Supplier<UUID> act) {
        return Retried.transaction(() -> onceInTransaction(body, act));
    }

    private Done onceInTransaction(Object body, Supplier<UUID> act) {
        var key = headers.getHeaderString("Idempotency-Key");
        if (key == null || !KEY.matcher(key).matches()) {
            throw new IdempotencyKeyRefused(IdempotencyKeyRefused.Why.MISSING);
        }
        try (var connection = database.getConnection()) {
            var hmac = hmac(body);
            if (!claim(connection, key, hmac)) {
                return new Done(earlier(connection, key, hmac), true);
            }
            var made = act.get();
            remember(connection, key, made);
            return new Done(made, false);
        } catch (SQLException e) {
            throw new IllegalStateException("The request could not be remembered", e);
        }
    }

    private boolean claim(Connection connection, String key, byte[] hmac) throws SQLException {
        try (var insert = connection.prepareStatement(CLAIM)) {
            identify(insert, 1, key);
            insert.setBytes(5, hmac);
            insert.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        }
    }

    private UUID earlier(Connection connection, String key, byte[] hmac) throws SQLException {
        try (var select =
                connection.prepareStatement(
                        "select body_hmac, resource from idempotency" + WHERE)) {
            identify(select, 1, key);
            try (var row = select.executeQuery()) {
                if (!row.next() || !MessageDigest.isEqual(row.getBytes(1), hmac)) {
                    throw new IdempotencyKeyRefused(IdempotencyKeyRefused.Why.REUSED);
                }
                return row.getObject(2, UUID.class);
            }
        }
    }

    private void remember(Connection connection, String key, @Nullable UUID made)
            throws SQLException {
        try (var update =
                connection.prepareStatement("update idempotency set resource = ?" + WHERE)) {
            update.setObject(1, made);
            identify(update, 2, key);
            update.executeUpdate();
        }
    }

    private void identify(PreparedStatement statement, int first, String key) throws SQLException {
        statement.setObject(first, caller.user());
        statement.setObject(first + 1, caller.organizationIfAny().orElse(NOBODY));
        statement.setString(first + 2, request.getMethod() + " " + uri.getPath());
        statement.setString(first + 3, key);
    }

    private byte[] hmac(Object body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return mac.doFinal(json.writeValueAsBytes(body));
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException("The body could not be hashed", e);
        }
    }
}
