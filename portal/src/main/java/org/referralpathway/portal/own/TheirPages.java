package org.referralpathway.portal.own;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.referralpathway.portal.needs.NeedsApi;
import org.referralpathway.portal.security.Roles;

/// A worker makes the person a page of their own. Link and code are shown once; new ones take their
/// place.
@Path("/needs/{need}/their-page")
@RunOnVirtualThread
@RolesAllowed({Roles.REFERRER, Roles.COORDINATOR})
@Produces(MediaType.TEXT_HTML)
public class TheirPages {
    @CheckedTemplate(basePath = "own")
    static class Templates {
        static native TemplateInstance askPerson(String back);

        static native TemplateInstance sheet(LinksApi.Made made, String link, String back);
    }

    private final LinksApi links;
    private final NeedsApi needs;

    TheirPages(@RestClient LinksApi links, @RestClient NeedsApi needs) {
        this.links = links;
        this.needs = needs;
    }

    @GET
    public TemplateInstance ask(UUID need) {
        return Templates.askPerson("/needs/" + need);
    }

    /// Answers with the sheet itself: the link is shown once and stands in no address.
    @POST
    public TemplateInstance sheet(UUID need, @Context UriInfo uri) {
        var made = links.person(Map.of("supportCase", needs.need(need).caseId()));
        return Templates.sheet(made, made.under(uri.getBaseUri(), "/my/"), "/needs/" + need);
    }
}
