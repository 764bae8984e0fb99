package org.referralpathway.portal.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestResponse;

/// The version of what was read, which a page keeps in a hidden field and the next change names.
public final class ReadVersion {
    /// Without the quotes of its ETag.
    public static String of(RestResponse<?> read) {
        return Objects.requireNonNull(read.getHeaderString(HttpHeaders.ETAG)).replace("\"", "");
    }

    private ReadVersion() {}
}
