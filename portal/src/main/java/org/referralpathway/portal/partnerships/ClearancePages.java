package org.referralpathway.portal.partnerships;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// Which groups may be asked for help after abuse, with addiction and the like: its coordinators
/// say so, group by group and kind by kind.
@Path("/partnerships/{id}/clearances")
@RunOnVirtualThread
@RolesAllowed(Roles.COORDINATOR)
@Produces(MediaType.TEXT_HTML)
public class ClearancePages {
    private static final Fields NONE = Fields.of();

    @CheckedTemplate(basePath = "partnerships")
    static class Templates {
        static native TemplateInstance clearances(UUID partnership, List<ClearancesApi.Line> lines);
    }

    private final ClearancesApi clearances;
    private final Posted posted;

    ClearancePages(@RestClient ClearancesApi clearances, Posted posted) {
        this.clearances = clearances;
        this.posted = posted;
    }

    @GET
    public TemplateInstance list(UUID id) {
        return Templates.clearances(id, clearances.list(id).items());
    }

    @POST
    @Path("{organization}/{kind}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response clear(UUID id, UUID organization, String kind) {
        posted.form(NONE);
        clearances.clear(id, organization, kind);
        return Pages.seeOther(page(id), Done.CLEARED);
    }

    @POST
    @Path("{organization}/{kind}/ended")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(UUID id, UUID organization, String kind) {
        posted.form(NONE);
        clearances.take(id, organization, kind);
        return Pages.seeOther(page(id), Done.CLEARANCE_ENDED);
    }

    private static String page(UUID partnership) {
        return "/partnerships/" + partnership + "/clearances";
    }
}
