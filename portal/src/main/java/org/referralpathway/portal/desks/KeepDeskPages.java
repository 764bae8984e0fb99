package org.referralpathway.portal.desks;

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
import org.referralpathway.portal.api.ReadVersion;
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.colleagues.ColleaguesApi;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// Whom others may ask at one's own organisation, kept by whoever looks after its people.
@Path("/who-to-ask/keep")
@RunOnVirtualThread
@RolesAllowed({Roles.STEWARD, Roles.PROVIDER, Roles.REFERRER, Roles.PARTNER, Roles.COORDINATOR})
@Produces(MediaType.TEXT_HTML)
public class KeepDeskPages {
    private static final int LONGEST = 60;
    private static final Fields FIELDS =
            Fields.of(
                    "name",
                    "subjects",
                    "person",
                    "phone",
                    "email",
                    "hours",
                    "answersWithin",
                    "listed");

    @CheckedTemplate(basePath = "desks")
    static class Templates {
        static native TemplateInstance kept(List<DesksApi.Desk> desks, UUID fresh);

        static native TemplateInstance keep(
                Form form, UUID id, String version, List<Choice> colleagues);
    }

    private final DesksApi desks;
    private final ColleaguesApi colleagues;
    private final Posted posted;

    KeepDeskPages(@RestClient DesksApi desks, @RestClient ColleaguesApi colleagues, Posted posted) {
        this.desks = desks;
        this.colleagues = colleagues;
        this.posted = posted;
    }

    @GET
    public TemplateInstance kept() {
        return Templates.kept(desks.of(colleagues.own().id()).items(), UUID.randomUUID());
    }

    /// A new one, whose identifier the page before has made: sent twice it is one.
    @GET
    @Path("{id}/new")
    public TemplateInstance blank(UUID id) {
        return page(
                Form.prefilled(
                        FIELDS, Map.of("answersWithin", List.of("3"), "listed", List.of("yes"))),
                id,
                "");
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(UUID id) {
        try (var read = desks.kept(id)) {
            var form = Form.prefilled(FIELDS, values(read.getEntity().says()));
            return page(form, id, ReadVersion.of(read));
        }
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(UUID id) {
        var form = posted.form(FIELDS);
        form.require("name", "Enter what it is called")
                .require("subjects", "Enter what people may ask about");
        var within = form.number("answersWithin").orElse(0);
        if (within < 1 || within > LONGEST) {
            form.refuse("answersWithin", "Enter a number of working days from 1 to 60");
        }
        if (form.text("phone") == null && form.text("email") == null) {
            form.refuse("phone", "Enter a phone number or an email address");
        }
        var version = form.value(Form.VERSION);
        return Submission.of(form)
                .send(
                        () -> {
                            desks.keep(
                                    id,
                                    version.isEmpty() ? null : form.ifMatch(),
                                    wanted(form, within));
                            return id;
                        },
                        _ -> Pages.seeOther("/who-to-ask/keep", Done.DESK_KEPT),
                        () -> page(form, id, version));
    }

    private DesksApi.Wanted wanted(Form form, int within) {
        return new DesksApi.Wanted(
                colleagues.own().id(),
                form.value("name"),
                form.value("subjects")
                        .lines()
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .toList(),
                form.identifier("person").orElse(null),
                form.text("phone"),
                form.text("email"),
                form.text("hours"),
                within,
                form.chosen("listed", "yes"));
    }

    private static Map<String, List<String>> values(DesksApi.Says says) {
        var values = new HashMap<String, List<String>>();
        values.put("subjects", List.of(String.join("\n", says.subjects())));
        put(values, "name", says.name());
        put(values, "person", says.person());
        put(values, "phone", says.phone());
        put(values, "email", says.email());
        put(values, "hours", says.hours());
        put(values, "answersWithin", says.answersWithin());
        put(values, "listed", says.listed() ? "yes" : null);
        return values;
    }

    private static void put(
            Map<String, List<String>> values, String field, @Nullable Object value) {
        if (value != null) {
            values.put(field, List.of(value.toString()));
        }
    }

    private TemplateInstance page(Form form, UUID id, String version) {
        var people =
                colleagues.staff(colleagues.own().id()).items().stream()
                        .filter(ColleaguesApi.Colleague::enabled)
                        .map(c -> Choice.of(c.user().toString(), c.name()))
                        .toList();
        return Templates.keep(form, id, version, people);
    }
}
