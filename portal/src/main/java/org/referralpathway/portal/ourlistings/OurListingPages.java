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
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.ApiProblem;
import org.referralpathway.portal.api.ReadVersion;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.listings.PublicListing;
import org.referralpathway.portal.listings.UpkeepApi;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// A group sees its listings as everybody does, says that they are still right, and how many places
/// there are, each with one button.
@Path("/our-listings")
@RunOnVirtualThread
@RolesAllowed(Roles.PROVIDER)
@Produces(MediaType.TEXT_HTML)
public class OurListingPages {
    private static final int PAGE = 20;
    private static final Fields FIELDS = Fields.of("change");
    private static final Map<String, Integer> CHANGES = Map.of("plus", 1, "minus", -1);

    @CheckedTemplate(basePath = "ourlistings")
    static class Templates {
        static native TemplateInstance list(
                Form form,
                List<PublicListing> listings,
                List<UpkeepApi.HeldListing> held,
                @Nullable String next);
    }

    private final UpkeepApi upkeep;
    private final Posted posted;

    OurListingPages(@RestClient UpkeepApi upkeep, Posted posted) {
        this.upkeep = upkeep;
        this.posted = posted;
    }

    @GET
    public TemplateInstance list(@RestQuery @Nullable String cursor) {
        return page(Form.blank(FIELDS), cursor);
    }

    @POST
    @Path("{id}/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(UUID id) {
        upkeep.confirm(id);
        return Pages.seeOther("/our-listings", Done.LISTING_CONFIRMED);
    }

    /// One more or one fewer, counted from what is held now: somebody else may have pressed the
    /// button a moment before.
    @POST
    @Path("{id}/places/{pool}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response places(UUID id, UUID pool) {
        var form = posted.form(FIELDS);
        var change = CHANGES.get(form.value("change"));
        if (change == null) {
            return Pages.page(400, page(form.refuse("Choose one more or one fewer"), null));
        }
        try (var read = upkeep.places(id, pool)) {
            var now = read.getEntity();
            var version = "\"" + ReadVersion.of(read) + "\"";
            var maximum = Math.max(0, Objects.requireNonNullElse(now.maximum(), 0) + change);
            var wanted =
                    new UpkeepApi.Wanted(
                            pool, now.unit(), maximum, status(now, maximum), now.urgent());
            upkeep.setPlaces(id, version, wanted);
        } catch (ApiProblem problem) {
            if (!problem.hasMovedOn()) {
                throw problem;
            }
            form.refuse("Somebody changed the places at the same time. Look again");
            return Pages.page(409, page(form, null));
        }
        return Pages.seeOther("/our-listings", Done.PLACES_SET);
    }

    /// Saying that there is a place ends "takes nobody".
    private static String status(UpkeepApi.Pool now, int maximum) {
        return now.status().equals("none") && maximum > 0 ? "capacity" : now.status();
    }

    private TemplateInstance page(Form form, @Nullable String cursor) {
        var own = upkeep.own(PAGE, cursor);
        return Templates.list(form, own.items(), own.held(), own.next());
    }
}
