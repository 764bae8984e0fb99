package org.referralpathway.portal.safeguarding;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.colleagues.ColleaguesApi;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.safeguarding.SafeguardingApi.Fact;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// A group says how it keeps people safe, one thing on a page.
@Path("/safeguarding")
@RunOnVirtualThread
@RolesAllowed(Roles.PROVIDER)
@Produces(MediaType.TEXT_HTML)
public class SayPages {
    private static final Fields FIELDS =
            Fields.of("detail", "evidenceOn", "expiresOn").date("evidenceOn").date("expiresOn");

    /// @param fact what the group has said; nothing yet where it is null
    public record Line(FactKind kind, @Nullable Fact fact) {}

    @CheckedTemplate(basePath = "safeguarding")
    static class Templates {
        static native TemplateInstance list(List<Line> lines);

        static native TemplateInstance say(Form form, FactKind kind);
    }

    private final SafeguardingApi safeguarding;
    private final ColleaguesApi colleagues;
    private final Posted posted;

    SayPages(
            @RestClient SafeguardingApi safeguarding,
            @RestClient ColleaguesApi colleagues,
            Posted posted) {
        this.safeguarding = safeguarding;
        this.colleagues = colleagues;
        this.posted = posted;
    }

    @GET
    public TemplateInstance list() {
        var said = safeguarding.of(colleagues.own().id()).items();
        return Templates.list(
                Arrays.stream(FactKind.values())
                        .map(kind ->
                                new Line(
                                        kind,
                                        said.stream()
                                                .filter(fact -> fact.about() == kind)
                                                .findFirst()
                                                .orElse(null)))
                        .toList());
    }

    @GET
    @Path("{kind}")
    public TemplateInstance say(String kind) {
        return Templates.say(Form.blank(FIELDS), kind(kind));
    }

    @POST
    @Path("{kind}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response said(String kind) {
        var about = kind(kind);
        var form = posted.form(FIELDS);
        form.require("detail", "Say it in a few words");
        var shown =
                form.date("evidenceOn", "The date of the evidence")
                        .required("Enter the date on the document")
                        .orNull();
        var expires =
                form.date("expiresOn", "The date on which it runs out")
                        .required("Enter when it has to be looked at again")
                        .orNull();
        return Submission.of(form)
                .send(
                        () ->
                                safeguarding.say(
                                        colleagues.own().id(),
                                        Map.of(
                                                about.code(),
                                                new SafeguardingApi.Said(
                                                        form.value("detail"),
                                                        Objects.requireNonNull(shown),
                                                        Objects.requireNonNull(expires)))),
                        _ -> Pages.seeOther("/safeguarding", Done.SAFEGUARDING_SAID),
                        () -> Templates.say(form, about));
    }

    private static FactKind kind(String code) {
        return Arrays.stream(FactKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
