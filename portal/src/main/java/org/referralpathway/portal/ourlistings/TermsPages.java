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
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.listings.Days;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;
import org.referralpathway.portal.words.Words;

/// How many requests a group takes at once, on which days it answers, and until when it is away.
@Path("/our-listings/terms")
@RunOnVirtualThread
@RolesAllowed(Roles.PROVIDER)
@Produces(MediaType.TEXT_HTML)
public class TermsPages {
    private static final Fields FIELDS = Fields.of("paid", "most", "days", "back").date("back");
    private static final int MOST = 50;
    private static final List<Choice> PAID =
            List.of(
                    Choice.of("yes", "Yes"),
                    new Choice(
                            "no",
                            "No",
                            "You get at most 3 unanswered requests at a time, if you give no number"));

    @CheckedTemplate(basePath = "ourlistings")
    static class Templates {
        static native TemplateInstance terms(Form form, List<Choice> paid, List<Choice> days);
    }

    private final TermsApi terms;
    private final Posted posted;
    private final InstantSource clock;

    TermsPages(@RestClient TermsApi terms, Posted posted, InstantSource clock) {
        this.terms = terms;
        this.posted = posted;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show() {
        var now = terms.own();
        var filled = new LinkedHashMap<String, List<String>>();
        filled.put("days", now.answerDays());
        if (now.mostOpen() != null) {
            filled.put("most", List.of(now.mostOpen().toString()));
        }
        if (now.paidStaff() != null) {
            filled.put("paid", List.of(now.paidStaff() ? "yes" : "no"));
        }
        var back = now.awayUntil();
        if (back != null && back.isAfter(today())) {
            filled.put("back-day", List.of(Integer.toString(back.getDayOfMonth())));
            filled.put("back-month", List.of(Integer.toString(back.getMonthValue())));
            filled.put("back-year", List.of(Integer.toString(back.getYear())));
        }
        return page(Form.prefilled(FIELDS, filled));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response say() {
        var form = posted.form(FIELDS);
        var most = form.number("most").filter(n -> n >= 1 && n <= MOST);
        if (most.isEmpty() && form.text("most") != null) {
            form.refuse("most", "Enter a whole number between 1 and " + MOST + ", or nothing");
        }
        if (form.all("days").isEmpty()) {
            form.refuse("days", "Select at least one day");
        }
        var back =
                form.date("back", "The day").notBefore(today().plusDays(1), "after today").orNull();
        var paid = form.text("paid") == null ? null : form.chosen("paid", "yes");
        return Submission.of(form)
                .send(
                        () ->
                                terms.say(
                                        new TermsApi.Terms(
                                                most.orElse(null), paid, form.all("days"), back)),
                        _ -> Pages.seeOther("/our-listings/terms", Done.TERMS_KEPT),
                        () -> page(form));
    }

    private static TemplateInstance page(Form form) {
        return Templates.terms(form, PAID, Days.CHOICES);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.UK);
    }
}
