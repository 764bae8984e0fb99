package org.referralpathway.portal.privacy;

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
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.Listing;
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;
import org.referralpathway.portal.words.Words;

/// Who has seen a person's data, and what the person asks about them.
@Path("/people/{id}")
@RunOnVirtualThread
@RolesAllowed({Roles.REFERRER, Roles.COORDINATOR})
@Produces(MediaType.TEXT_HTML)
public class PersonRightsPages {
    private static final int PAGE = 50;
    private static final Fields FIELDS = Fields.of("kind", "receivedOn").date("receivedOn");

    @CheckedTemplate(basePath = "privacy")
    static class Templates {
        static native TemplateInstance seen(UUID person, Listing<PrivacyApi.Disclosure> rows);

        static native TemplateInstance asked(UUID person, Form form, List<Choice> kinds);
    }

    private final PrivacyApi privacy;
    private final Posted posted;
    private final InstantSource clock;

    PersonRightsPages(@RestClient PrivacyApi privacy, Posted posted, InstantSource clock) {
        this.privacy = privacy;
        this.posted = posted;
        this.clock = clock;
    }

    @GET
    @Path("seen")
    public TemplateInstance seen(UUID id, @RestQuery @Nullable String cursor) {
        return Templates.seen(id, privacy.disclosures(id, cursor, PAGE));
    }

    @GET
    @Path("request")
    public TemplateInstance asked(UUID id) {
        return Templates.asked(id, Form.blank(FIELDS), PrivacyWords.KINDS);
    }

    @POST
    @Path("request")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(UUID id) {
        var form = posted.form(FIELDS);
        form.requireOneOf("kind", PrivacyWords.KINDS, "Select what they ask for");
        var received =
                form.date("receivedOn", "The day")
                        .required("Enter the day on which they asked")
                        .notAfter(
                                LocalDate.ofInstant(clock.instant(), Words.UK),
                                "today or in the past")
                        .orNull();
        return Submission.of(form)
                .send(
                        () ->
                                privacy.record(
                                        form.key(),
                                        Map.of(
                                                "person",
                                                id,
                                                "kind",
                                                form.value("kind"),
                                                "receivedOn",
                                                String.valueOf(received))),
                        _ -> Pages.seeOther("/people/" + id, Done.REQUEST_RECORDED),
                        () -> Templates.asked(id, form, PrivacyWords.KINDS));
    }
}
