package org.referralpathway.portal.listings;

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
import org.referralpathway.portal.api.ApiProblem;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// Whether a listing's group is in the directory twice, and making one of two.
@Path("/listings/{id}/twice")
@RunOnVirtualThread
@RolesAllowed(Roles.STEWARD)
@Produces(MediaType.TEXT_HTML)
public class TwicePages {
    private static final Fields FIELDS = Fields.of("organization");

    @CheckedTemplate(basePath = "listings")
    static class Templates {
        static native TemplateInstance twice(
                Form form, PublicListing listing, List<UpkeepApi.Resemblance> others);
    }

    private final OpenListings open;
    private final UpkeepApi upkeep;
    private final Posted posted;

    TwicePages(@RestClient OpenListings open, @RestClient UpkeepApi upkeep, Posted posted) {
        this.open = open;
        this.upkeep = upkeep;
        this.posted = posted;
    }

    @GET
    public TemplateInstance twice(UUID id) {
        return page(Form.blank(FIELDS), open.one(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response same(UUID id) {
        var form = posted.form(FIELDS);
        var listing = open.one(id);
        var other = form.identifier("organization");
        if (other.isEmpty()) {
            return Pages.page(400, page(form.refuse("Choose the group that is the same"), listing));
        }
        try {
            upkeep.same(other.get(), new UpkeepApi.Same(listing.organizationId()));
        } catch (ApiProblem problem) {
            if (!problem.isAboutTheForm()) {
                throw problem;
            }
            return Pages.page(400, page(problem.refuse(form), listing));
        }
        return Pages.seeOther("/listings/" + id + "/twice", Done.GROUPS_LINKED);
    }

    private TemplateInstance page(Form form, PublicListing listing) {
        var check =
                new UpkeepApi.Check(
                        listing.organizationName(),
                        listing.postcode(),
                        listing.email(),
                        listing.organizationId());
        return Templates.twice(form, listing, upkeep.check(check).items());
    }
}
