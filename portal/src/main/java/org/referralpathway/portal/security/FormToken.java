package org.referralpathway.portal.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Every form carries the random value of a cookie that other sites can neither read nor set: the
/// second lock beside [RequestOrigin].
@Named("formToken")
@RequestScoped
public class FormToken {
    static final String COOKIE = "pathway_form";
    static final String FIELD = "token";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CurrentVertxRequest current;
    private @Nullable String made;

    FormToken(CurrentVertxRequest current) {
        this.current = current;
    }

    /// For the template: the browser's value, or a new one that goes out with this page.
    public String getValue() {
        var known = known();
        if (known != null) {
            return known;
        }
        if (made == null) {
            made = random();
            request().response().addCookie(cookie(made, request().isSSL()));
        }
        return made;
    }

    /// For the template: what makes two presses of one button one and the same request.
    public UUID getNewKey() {
        return UUID.randomUUID();
    }

    boolean matches(String sent) {
        var known = known();
        return known != null && MessageDigest.isEqual(known.getBytes(UTF_8), sent.getBytes(UTF_8));
    }

    private @Nullable String known() {
        var cookie = request().getCookie(COOKIE);
        return cookie == null || cookie.getValue().length() < BYTES ? null : cookie.getValue();
    }

    private HttpServerRequest request() {
        return current.getCurrent().request();
    }

    private static Cookie cookie(String value, boolean secure) {
        return Cookie.cookie(COOKIE, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secure)
                .setSameSite(CookieSameSite.LAX);
    }

    private static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
