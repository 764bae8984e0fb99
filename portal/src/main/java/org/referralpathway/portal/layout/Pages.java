package org.referralpathway.portal.layout;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

/// Answers that are not simply a page with 200.
public final class Pages {
    private Pages() {}

    public static Response page(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page.render())
                .build();
    }

    /// After a POST the browser is sent on, so that a reload repeats nothing.
    public static Response seeOther(String path, Done done) {
        return Response.seeOther(UriBuilder.fromUri(path).queryParam("done", done.word()).build())
                .build();
    }
}
