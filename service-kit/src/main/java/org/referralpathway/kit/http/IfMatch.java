package org.referralpathway.kit.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The version a change was decided on, from `If-Match: "7"`. Declare it as
/// `@HeaderParam("If-Match")` and ask [#required].
public record IfMatch(long version) {
    private static final Pattern STRONG = Pattern.compile("\"(\\d{1,18})\"");

    /// Used by the framework. Anything but one strong ETag of ours matches nothing.
    public static IfMatch fromString(String header) {
        var matcher = STRONG.matcher(header.strip());
        return new IfMatch(matcher.matches() ? Long.parseLong(matcher.group(1)) : -1);
    }

    /// @throws PreconditionRequired when the header is missing (428)
    public static IfMatch required(@Nullable IfMatch given) {
        if (given == null) {
            throw new PreconditionRequired();
        }
        return given;
    }

    /// @throws StaleVersion when it has changed since (412)
    public void check(long current) {
        if (version != current) {
            throw new StaleVersion();
        }
    }

    public static String etag(long version) {
        return "\"" + version + "\"";
    }
}
