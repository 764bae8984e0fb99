package org.referralpathway.portal.layout;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// Style sheets and scripts. Their address carries a hash of all of them, so a browser may keep
/// them for ever.
///
/// govuk-frontend's typeface and crest are for gov.uk only: the typeface is taken out here, and the
/// web jar itself is not served.
@Named("assets")
@ApplicationScoped
public class Assets {
    private static final String OUR_FONTS =
            "system-ui,-apple-system,\"Segoe UI\",Roboto,\"Liberation Sans\",arial,sans-serif";

    private final Map<String, String> files = new TreeMap<>();
    private final String base;

    Assets() {
        var govuk = "META-INF/resources/webjars/govuk-frontend/" + version() + "/dist/govuk/";
        files.put("govuk-frontend.css", ownFonts(read(govuk + "govuk-frontend.min.css")));
        files.put("govuk-frontend.js", withoutMap(read(govuk + "govuk-frontend.min.js")));
        files.put("portal.css", read("assets/portal.css"));
        files.put("portal.js", read("assets/portal.js"));
        files.put("portal.svg", read("assets/portal.svg"));
        base = "/assets/" + hash();
    }

    public String getBase() {
        return base;
    }

    Map<String, String> files() {
        return Map.copyOf(files);
    }

    static String ownFonts(String css) {
        return withoutMap(css)
                .replaceAll("@font-face\\{[^}]*}", "")
                .replace("GDS Transport,arial,sans-serif", OUR_FONTS);
    }

    private static String withoutMap(String source) {
        return source.replaceAll("(?m)^/[/*]# sourceMappingURL=.*$", "");
    }

    private static String version() {
        var properties = new Properties();
        try (var in = open("META-INF/maven/org.webjars.npm/govuk-frontend/pom.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "");
    }

    private String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> digest.update((name + content).getBytes(UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    private static String read(String path) {
        try (var in = open(path)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String path) {
        var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException(path + " is not on the class path");
        }
        return in;
    }
}
