package org.referralpathway.portal.security;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/// The doors. Who comes through `/sign-in` without a session is sent to the sign-in server first.
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class SignInPages {
    @CheckedTemplate(basePath = "security")
    static class Templates {
        static native TemplateInstance signedOut();

        static native TemplateInstance sessionEnded();

        static native TemplateInstance signInFailed();
    }

    @GET
    @Path("sign-in")
    @Authenticated
    public Response signIn() {
        return Response.seeOther(URI.create("/")).build();
    }

    /// Where the sign-in server sends the browser back to; the OIDC extension answers before this
    /// does unless there is nothing to answer.
    @GET
    @Path("signed-in")
    @Authenticated
    public Response signedIn() {
        return Response.seeOther(URI.create("/")).build();
    }

    /// Reached only without a session: with one the OIDC extension signs out at the sign-in server.
    @GET
    @Path("sign-out")
    @PermitAll
    public Response signOut() {
        return Response.seeOther(URI.create("/signed-out")).build();
    }

    @GET
    @Path("signed-out")
    @PermitAll
    public TemplateInstance signedOut() {
        return Templates.signedOut();
    }

    @GET
    @Path("session-ended")
    @PermitAll
    public TemplateInstance sessionEnded() {
        return Templates.sessionEnded();
    }

    @GET
    @Path("sign-in-failed")
    @PermitAll
    public TemplateInstance signInFailed() {
        return Templates.signInFailed();
    }
}
