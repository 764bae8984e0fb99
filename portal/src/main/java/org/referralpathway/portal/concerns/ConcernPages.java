package org.referralpathway.portal.concerns;

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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.Listing;
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// Who sits at a statutory desk reads what somebody is worried about, and says that they have it.
@Path("/concerns")
@RunOnVirtualThread
@RolesAllowed({Roles.REFERRER, Roles.COORDINATOR, Roles.PARTNER})
@Produces(MediaType.TEXT_HTML)
public class ConcernPages {
    private static final int PAGE = 25;
    private static final Fields NONE = Fields.of();

    @CheckedTemplate(basePath = "concerns")
    static class Templates {
        static native TemplateInstance list(Listing<ConcernsApi.Line> worries);

        static native TemplateInstance one(ConcernsApi.Worry worry, Form form);
    }

    private final ConcernsApi concerns;
    private final Posted posted;

    ConcernPages(@RestClient ConcernsApi concerns, Posted posted) {
        this.concerns = concerns;
        this.posted = posted;
    }

    @GET
    public TemplateInstance list(@RestQuery @Nullable String after) {
        return Templates.list(concerns.list(after, PAGE));
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(UUID id) {
        return Templates.one(concerns.one(id), Form.blank(NONE));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response taken(UUID id) {
        var form = posted.form(NONE);
        return Submission.of(form)
                .send(
                        () -> concerns.take(id, form.key(), Map.of()),
                        worry -> Pages.seeOther(worry.about().page(), Done.WORRY_TAKEN),
                        () -> Templates.one(concerns.one(id), form));
    }
}
