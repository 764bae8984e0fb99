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
import org.referralpathway.portal.api.ReadVersion;
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.listings.UpkeepApi;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// A group says with what it helps, where and in which languages, and writes a new listing.
@Path("/our-listings")
@RunOnVirtualThread
@RolesAllowed(Roles.PROVIDER)
@Produces(MediaType.TEXT_HTML)
public class ReachPages {
    private static final Fields REACH =
            Fields.of(ReachForm.KINDS, ReachForm.AREAS, ReachForm.LANGUAGES, ReachForm.ACCESS);
    private static final Fields LISTING =
            Fields.of(
                    "name",
                    "description",
                    ReachForm.KINDS,
                    ReachForm.AREAS,
                    ReachForm.LANGUAGES,
                    ReachForm.ACCESS);
    private static final UpkeepApi.Reach NOTHING =
            new UpkeepApi.Reach(List.of(), List.of(), List.of(), List.of());

    @CheckedTemplate(basePath = "ourlistings")
    static class Templates {
        static native TemplateInstance reach(
                Form form, UUID id, String version, ReachForm.Choices choices);

        static native TemplateInstance offer(Form form, ReachForm.Choices choices);
    }

    private final UpkeepApi upkeep;
    private final Posted posted;

    ReachPages(@RestClient UpkeepApi upkeep, Posted posted) {
        this.upkeep = upkeep;
        this.posted = posted;
    }

    @GET
    @Path("{id}/reach")
    public TemplateInstance reach(UUID id) {
        try (var read = upkeep.reach(id)) {
            var now = read.getEntity();
            var form = Form.prefilled(REACH, ReachForm.values(now));
            return Templates.reach(
                    form, id, ReadVersion.of(read), ReachForm.choices(upkeep.choices(), now));
        }
    }

    @POST
    @Path("{id}/reach")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response set(UUID id) {
        var form = posted.form(REACH);
        var wanted = ReachForm.read(form);
        return Submission.of(form)
                .send(
                        () -> upkeep.setReach(id, form.ifMatch(), wanted),
                        _ -> Pages.seeOther("/our-listings", Done.LISTING_CHANGED),
                        () ->
                                Templates.reach(
                                        form,
                                        id,
                                        form.value(Form.VERSION),
                                        ReachForm.choices(upkeep.choices(), wanted)));
    }

    @GET
    @Path("new")
    public TemplateInstance blank() {
        return offer(Form.blank(LISTING), NOTHING);
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response offered() {
        var form = posted.form(LISTING);
        form.require("name", "Enter what it is called")
                .require("description", "Enter what you offer");
        var reach = ReachForm.read(form);
        var listing =
                new UpkeepApi.NewListing(form.value("name"), form.value("description"), reach);
        return Submission.of(form)
                .send(
                        () -> {
                            upkeep.offer(form.key(), listing);
                            return listing;
                        },
                        _ -> Pages.seeOther("/our-listings", Done.LISTING_OFFERED),
                        () -> offer(form, reach));
    }

    private TemplateInstance offer(Form form, UpkeepApi.Reach now) {
        return Templates.offer(form, ReachForm.choices(upkeep.choices(), now));
    }
}
