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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.referralpathway.portal.api.ApiProblem;
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;
import org.referralpathway.portal.words.Words;

/// Breaches of personal data: what happened, who must know, and by when.
@Path("/privacy/breaches")
@RunOnVirtualThread
@RolesAllowed(Roles.PRIVACY)
@Produces(MediaType.TEXT_HTML)
public class BreachPages {
    private static final Fields FIELDS =
            Fields.of("kind", "risk", "foundOn", "people").date("foundOn");
    private static final Set<String> STEPS = Set.of("regulator-told", "people-told", "close");

    @CheckedTemplate(basePath = "privacy")
    static class Templates {
        static native TemplateInstance breaches(
                List<OfficerApi.Breach> open, Form form, List<Choice> kinds, List<Choice> risks);
    }

    private final OfficerApi officer;
    private final Posted posted;
    private final InstantSource clock;

    BreachPages(@RestClient OfficerApi officer, Posted posted, InstantSource clock) {
        this.officer = officer;
        this.posted = posted;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show() {
        return page(Form.blank(FIELDS));
    }

    /// The hours run from the beginning of the day on which it was found: too early is safe.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response found() {
        var form =
                posted.form(FIELDS)
                        .requireOneOf("kind", PrivacyWords.BREACHES, "Select what happened")
                        .requireOneOf("risk", PrivacyWords.RISKS, "Select how likely harm is");
        var found =
                form.date("foundOn", "The day")
                        .required("Enter the day on which it was found")
                        .notAfter(
                                LocalDate.ofInstant(clock.instant(), Words.UK),
                                "today or in the past")
                        .orNull();
        var people = people(form);
        return Submission.of(form)
                .send(
                        () -> officer.found(form.key(), said(form, found, people)),
                        _ -> Pages.seeOther("/privacy/breaches", Done.BREACH_KEPT),
                        () -> page(form));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response step(UUID id) {
        var form = posted.form(Fields.of("step"));
        if (!STEPS.contains(form.value("step"))) {
            return Pages.page(400, page(form.refuse("Choose one of the buttons")));
        }
        try {
            officer.step(id, form.value("step"), form.key(), Map.of());
        } catch (ApiProblem problem) {
            if (problem.status() != 400 && problem.status() != 409) {
                throw problem;
            }
            return Pages.page(409, page(form.refuse("Tell whoever must know before you close it")));
        }
        return Pages.seeOther("/privacy/breaches", Done.BREACH_KEPT);
    }

    private static Map<String, Object> said(
            Form form, @org.jspecify.annotations.Nullable LocalDate found, List<String> people) {
        var said = new LinkedHashMap<String, Object>();
        said.put("kind", form.value("kind"));
        said.put("risk", form.value("risk"));
        if (found != null) {
            said.put("foundAt", found.atStartOfDay(Words.UK).toInstant().toString());
        }
        said.put("people", people);
        return said;
    }

    /// The numbers of people, as the list of looks shows them: one on each line.
    private static List<String> people(Form form) {
        var numbers =
                form.value("people").lines().map(String::strip).filter(n -> !n.isEmpty()).toList();
        try {
            numbers.forEach(UUID::fromString);
        } catch (IllegalArgumentException _) {
            form.refuse("people", "Enter the number of one person on each line");
        }
        return numbers;
    }

    private TemplateInstance page(Form form) {
        return Templates.breaches(
                officer.breaches().items(), form, PrivacyWords.BREACHES, PrivacyWords.RISKS);
    }
}
