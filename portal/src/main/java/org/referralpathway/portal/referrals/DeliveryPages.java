package org.referralpathway.portal.referrals;

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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;
import org.referralpathway.portal.words.Words;

/// What a group brings when, and whether it came.
@Path("/referrals/{id}/deliveries")
@RunOnVirtualThread
@RolesAllowed(Roles.PROVIDER)
@Produces(MediaType.TEXT_HTML)
public class DeliveryPages {
    private static final Fields PLAN = Fields.of("day", "time").date("day");
    private static final Fields TOLD = Fields.of("came");
    static final List<Choice> CAME =
            List.of(
                    Choice.of("done", "It came"),
                    Choice.of("nobody-in", "Nobody was in"),
                    Choice.of("no-volunteer", "No volunteer could go"),
                    Choice.of("not-wanted", "The person did not want it"),
                    Choice.of("weather", "The weather"),
                    Choice.of("other", "Something else"));

    @CheckedTemplate(basePath = "referrals")
    static class Templates {
        static native TemplateInstance plan(ReferralView referral, Form form);

        static native TemplateInstance came(
                ReferralView referral, UUID delivery, Form form, List<Choice> choices);
    }

    private final ReferralsApi referrals;
    private final Posted posted;

    DeliveryPages(@RestClient ReferralsApi referrals, Posted posted) {
        this.referrals = referrals;
        this.posted = posted;
    }

    static String text(@Nullable String reason) {
        return CAME.stream()
                .filter(choice -> choice.value().equals(reason))
                .map(choice -> choice.text().toLowerCase(java.util.Locale.UK))
                .findFirst()
                .orElse("");
    }

    @GET
    public TemplateInstance plan(UUID id) {
        return Templates.plan(referrals.referral(id), Form.blank(PLAN));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response planned(UUID id) {
        var form = posted.form(PLAN);
        var day = form.date("day", "The day").required("Enter the day").orNull();
        var time = time(form);
        var referral = referrals.referral(id);
        return Submission.of(form)
                .send(
                        () ->
                                referrals.plan(
                                        id,
                                        form.key(),
                                        form.ifMatch(),
                                        Map.of("plannedAt", at(day, time.orElseThrow()))),
                        _ -> Pages.seeOther("/referrals/" + id, Done.DELIVERY_KEPT),
                        () -> Templates.plan(referral, form));
    }

    @GET
    @Path("{delivery}")
    public TemplateInstance came(UUID id, UUID delivery) {
        return Templates.came(referrals.referral(id), delivery, Form.blank(TOLD), CAME);
    }

    @POST
    @Path("{delivery}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response told(UUID id, UUID delivery) {
        var form = posted.form(TOLD).requireOneOf("came", CAME, "Select whether it came");
        var referral = referrals.referral(id);
        var came = form.value("came");
        var done = came.equals("done");
        Map<String, Object> said = done ? Map.of() : Map.of("reason", came);
        return Submission.of(form)
                .send(
                        () ->
                                referrals.told(
                                        id,
                                        delivery,
                                        done ? "done" : "missed",
                                        form.key(),
                                        form.ifMatch(),
                                        said),
                        _ -> Pages.seeOther("/referrals/" + id, Done.DELIVERY_KEPT),
                        () -> Templates.came(referral, delivery, form, CAME));
    }

    private static Optional<LocalTime> time(Form form) {
        try {
            return Optional.of(LocalTime.parse(form.value("time")));
        } catch (DateTimeException _) {
            form.refuse("time", "Enter a time, like 14:30");
            return Optional.empty();
        }
    }

    private static String at(@Nullable LocalDate day, LocalTime time) {
        return java.util.Objects.requireNonNull(day)
                .atTime(time)
                .atZone(Words.UK)
                .toInstant()
                .toString();
    }
}
