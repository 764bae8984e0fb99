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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblem;
import org.referralpathway.portal.api.ReadVersion;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.listings.UpkeepApi;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// A group says whether it takes people, and how much of its help there is.
@Path("/our-listings/{id}/availability")
@RunOnVirtualThread
@RolesAllowed(Roles.PROVIDER)
@Produces(MediaType.TEXT_HTML)
public class AvailabilityPages {
    private static final Fields FIELDS = Fields.of("unit", "status", "maximum", "urgent");
    private static final int MOST = 1_000_000;

    /// The codes of SDOHCC, in words.
    private static final List<Choice> STATUSES =
            List.of(
                    Choice.of("capacity", "We take people"),
                    new Choice(
                            "waitlist",
                            "We have a waiting list",
                            "People wait until there is a place"),
                    new Choice(
                            "additional-assessment",
                            "Ask us first",
                            "We have to look at each request before we can say"),
                    new Choice(
                            "none",
                            "We are full",
                            "Nobody is sent to you until you say otherwise"));

    @CheckedTemplate(basePath = "ourlistings")
    static class Templates {
        static native TemplateInstance availability(
                Form form, UUID id, @Nullable UUID pool, String version, List<Choice> statuses);
    }

    private final UpkeepApi upkeep;
    private final Posted posted;

    AvailabilityPages(@RestClient UpkeepApi upkeep, Posted posted) {
        this.upkeep = upkeep;
        this.posted = posted;
    }

    /// For a listing that never counted anything. Asking for what only its own group may read makes
    /// sure that it is theirs.
    @GET
    public TemplateInstance first(UUID id) {
        upkeep.eligibility(id);
        return Templates.availability(Form.blank(FIELDS), id, null, "0", STATUSES);
    }

    @GET
    @Path("{pool}")
    public TemplateInstance change(UUID id, UUID pool) {
        try (var read = upkeep.places(id, pool)) {
            var now = read.getEntity();
            var values = new HashMap<String, List<String>>();
            values.put("unit", List.of(now.unit()));
            values.put("status", List.of(now.status()));
            if (now.maximum() != null) {
                values.put("maximum", List.of(now.maximum().toString()));
            }
            if (now.urgent()) {
                values.put("urgent", List.of("yes"));
            }
            var version = ReadVersion.of(read);
            return Templates.availability(
                    Form.prefilled(FIELDS, Map.copyOf(values)), id, pool, version, STATUSES);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(UUID id) {
        return keep(id, null);
    }

    @POST
    @Path("{pool}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response set(UUID id, UUID pool) {
        return keep(id, pool);
    }

    private Response keep(UUID id, @Nullable UUID pool) {
        var form = posted.form(FIELDS);
        form.require("unit", "Say what you count, for example places or parcels");
        form.requireOneOf("status", STATUSES, "Choose whether you take people");
        var maximum = form.number("maximum").orElse(null);
        if (form.text("maximum") != null && (maximum == null || maximum < 0 || maximum > MOST)) {
            form.refuse("maximum", "Enter a number, like 6");
        }
        if (form.refused()) {
            return Pages.page(400, page(form, id, pool));
        }
        try {
            upkeep.setPlaces(
                    id,
                    form.ifMatch(),
                    new UpkeepApi.Wanted(
                            pool,
                            form.value("unit"),
                            maximum,
                            form.value("status"),
                            form.text("urgent") != null));
        } catch (ApiProblem problem) {
            if (!problem.isAboutTheForm() && !problem.hasMovedOn()) {
                throw problem;
            }
            if (problem.hasMovedOn()) {
                form.refuse("Somebody changed this at the same time. Go back and look again");
            } else {
                problem.refuse(form);
            }
            return Pages.page(problem.hasMovedOn() ? 409 : 400, page(form, id, pool));
        }
        return Pages.seeOther("/our-listings", Done.PLACES_SET);
    }

    private static TemplateInstance page(Form form, UUID id, @Nullable UUID pool) {
        return Templates.availability(form, id, pool, form.value(Form.VERSION), STATUSES);
    }
}
