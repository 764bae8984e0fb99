package org.referralpathway.portal.needs;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.referralpathway.portal.api.ApiProblem;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// A coordinator says whether two needs are one.
@Path("/needs/{need}/in-hand/{finding}")
@RunOnVirtualThread
@RolesAllowed(Roles.COORDINATOR)
@Produces(MediaType.TEXT_HTML)
public class InHandPages {
    private final InHandApi inHand;
    private final Posted posted;

    InHandPages(@RestClient InHandApi inHand, Posted posted) {
        this.inHand = inHand;
        this.posted = posted;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(UUID need, UUID finding) {
        var form = posted.form(Fields.of("verdict"));
        try {
            inHand.decide(need, finding, form.key(), Map.of("verdict", form.value("verdict")));
        } catch (ApiProblem problem) {
            if (problem.status() != 404) {
                throw problem;
            }
        }
        return Pages.seeOther("/needs/" + need, Done.SAME_NEED_DECIDED);
    }
}
