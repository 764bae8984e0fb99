package org.referralpathway.portal.ourlistings;

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
import org.referralpathway.portal.api.ReadVersion;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.listings.Days;
import org.referralpathway.portal.listings.OpenListings;
import org.referralpathway.portal.listings.PublicListing;
import org.referralpathway.portal.listings.UpkeepApi;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// A group changes what its listing says.
@Path("/our-listings/{id}/edit")
@RunOnVirtualThread
@RolesAllowed(Roles.PROVIDER)
@Produces(MediaType.TEXT_HTML)
public class EditPages {
    @CheckedTemplate(basePath = "ourlistings")
    static class Templates {
        static native TemplateInstance edit(
                Form form,
                UUID id,
                String version,
                PublicListing listing,
                List<UpkeepApi.Edit> waiting,
                List<Choice> open,
                List<Choice> days,
                List<Choice> circumstances);
    }

    private static final List<Choice> OPEN =
            List.of(
                    Choice.of("active", "Yes"),
                    Choice.of("temporarily closed", "No, we are closed for a time"));
    private static final String WAITING = "waiting";
    private static final int MOST = 20;
    private final OpenListings open;
    private final UpkeepApi upkeep;
    private final Posted posted;

    EditPages(@RestClient OpenListings open, @RestClient UpkeepApi upkeep, Posted posted) {
        this.open = open;
        this.upkeep = upkeep;
        this.posted = posted;
    }

    /// The version comes from the group's own view, which only it can read.
    @GET
    public TemplateInstance edit(UUID id) {
        try (var edits = upkeep.edits(id, WAITING, MOST)) {
            var version = ReadVersion.of(edits);
            var rules = upkeep.eligibility(id);
            var listing = open.one(id);
            return Templates.edit(
                    ListingForm.of(listing, rules),
                    id,
                    version,
                    listing,
                    edits.getEntity().items(),
                    OPEN,
                    Days.CHOICES,
                    RuleForm.choices(rules));
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(UUID id) {
        var form = posted.form(ListingForm.FIELDS);
        var rules = upkeep.eligibility(id);
        var listing = open.one(id);
        var change = ListingForm.read(form, listing, rules);
        var version = form.value(Form.VERSION);
        if (form.refused()) {
            return Pages.page(400, page(form, listing, version, rules));
        }
        try {
            upkeep.change(id, "\"" + version + "\"", change);
        } catch (ApiProblem problem) {
            if (!problem.isAboutTheForm()) {
                throw problem;
            }
            return Pages.page(400, page(problem.refuse(form), listing, version, rules));
        }
        return Pages.seeOther("/our-listings", Done.LISTING_CHANGED);
    }

    private static TemplateInstance page(
            Form form, PublicListing listing, String version, UpkeepApi.Rules rules) {
        return Templates.edit(
                form,
                listing.id(),
                version,
                listing,
                List.of(),
                OPEN,
                Days.CHOICES,
                RuleForm.choices(rules));
    }
}
