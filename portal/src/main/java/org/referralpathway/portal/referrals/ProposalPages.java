package org.referralpathway.portal.referrals;

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

/// Yes or no to what the other side proposed.
@Path("/referrals/{id}/proposal/{decision: confirm|refuse}")
@RunOnVirtualThread
@RolesAllowed({Roles.PROVIDER, Roles.REFERRER, Roles.COORDINATOR})
@Produces(MediaType.TEXT_HTML)
public class ProposalPages {
    private final ReferralsApi referrals;
    private final Posted posted;

    ProposalPages(@RestClient ReferralsApi referrals, Posted posted) {
        this.referrals = referrals;
        this.posted = posted;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(UUID id, String decision) {
        var form = posted.form(Fields.of());
        try {
            referrals.decide(id, decision, form.key(), form.ifMatch(), Map.of());
        } catch (ApiProblem problem) {
            if (!problem.hasMovedOn()) {
                throw problem;
            }
            return Pages.page(409, MakeMove.Templates.movedOn(referrals.referral(id)));
        }
        return Pages.seeOther("/referrals/" + id, Done.PROPOSAL_DECIDED);
    }
}
