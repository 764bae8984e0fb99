package org.referralpathway.portal.partnerships;

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
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.api.TwoButtons;
import org.referralpathway.portal.colleagues.ColleaguesApi;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;
import org.referralpathway.portal.words.Words;

/// Who is among the partners, what was decided about it, and the core's votes.
@Path("/partnerships")
@RunOnVirtualThread
@RolesAllowed({
    Roles.REFERRER,
    Roles.PROVIDER,
    Roles.COORDINATOR,
    Roles.STEWARD,
    Roles.PARTNER,
    Roles.PRIVACY
})
@Produces(MediaType.TEXT_HTML)
public class PartnershipPages {
    private static final int MOST = 50;
    private static final Fields FIELDS = Fields.of("kind", "organization", "on", "why").date("on");
    private static final TwoButtons VOTE =
            new TwoButtons("vote", "agree", "against", "It has been decided already. Look again");
    private static final List<Choice> KINDS =
            List.of(
                    new Choice("join", "It joins", "As a wider member, without commitments"),
                    new Choice(
                            "promote",
                            "It becomes a core member",
                            "It takes on the commitments, and votes"),
                    new Choice("step-back", "It goes on as a wider member", null),
                    new Choice("leave", "It leaves", "Nobody votes on one’s own leaving"));

    @CheckedTemplate(basePath = "partnerships")
    static class Templates {
        static native TemplateInstance list(List<ColleaguesApi.Partnership> partnerships);

        static native TemplateInstance one(Form form, View view);
    }

    private final PartnershipsApi partnerships;
    private final ColleaguesApi colleagues;
    private final Posted posted;
    private final InstantSource clock;

    PartnershipPages(
            @RestClient PartnershipsApi partnerships,
            @RestClient ColleaguesApi colleagues,
            Posted posted,
            InstantSource clock) {
        this.partnerships = partnerships;
        this.colleagues = colleagues;
        this.posted = posted;
        this.clock = clock;
    }

    /// @param members of today
    /// @param organizations about which something can be proposed: those here, and one's own
    record View(
            PartnershipsApi.Partnership partnership,
            List<PartnershipsApi.Member> members,
            List<PartnershipsApi.Decision> decisions,
            PartnershipsApi.Names names,
            UUID own,
            List<Choice> kinds,
            List<Choice> organizations) {
        /// Core members vote, on everybody but themselves.
        public boolean votesOn(PartnershipsApi.Decision decision) {
            return decision.isOpen()
                    && !decision.organization().equals(own)
                    && members.stream().anyMatch(m -> m.isCore() && m.organization().equals(own));
        }
    }

    @GET
    public TemplateInstance list() {
        return Templates.list(colleagues.partnerships().items());
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(UUID id) {
        return page(id, Form.blank(FIELDS));
    }

    @POST
    @Path("{id}/decisions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response propose(UUID id) {
        var form = posted.form(FIELDS);
        form.requireOneOf("kind", KINDS, "Select what is to happen")
                .require("organization", "Select which organisation it is about");
        var on = form.date("on", "The day").required("Enter from which day").orNull();
        form.require("why", "Enter why");
        var organization = form.identifier("organization").orElse(null);
        if (!form.refused() && organization == null) {
            form.refuse("organization", "Select which organisation it is about");
        }
        return Submission.of(form)
                .send(
                        () -> {
                            partnerships.propose(
                                    id,
                                    form.key(),
                                    new PartnershipsApi.Wanted(
                                            Objects.requireNonNull(organization),
                                            form.value("kind"),
                                            Objects.requireNonNull(on),
                                            form.value("why")));
                            return id;
                        },
                        _ -> Pages.seeOther("/partnerships/" + id, Done.DECISION_PROPOSED),
                        () -> page(id, form));
    }

    @POST
    @Path("{id}/decisions/{decision}/vote")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response vote(UUID id, UUID decision) {
        var form = posted.form(VOTE.fields());
        return VOTE.decide(
                form,
                refused -> page(id, refused),
                yes -> partnerships.vote(id, decision, new PartnershipsApi.Vote(yes)),
                Pages.seeOther("/partnerships/" + id, Done.VOTED));
    }

    private TemplateInstance page(UUID id, Form form) {
        var partnership = partnerships.one(id);
        var today = LocalDate.ofInstant(clock.instant(), Words.UK);
        var members = partnership.members().stream().filter(m -> m.holds(today)).toList();
        var decisions = partnerships.decisions(id, MOST).items();
        var own = colleagues.own().id();
        var ids =
                Stream.of(
                                Stream.of(own),
                                members.stream().map(PartnershipsApi.Member::organization),
                                decisions.stream().map(PartnershipsApi.Decision::organization))
                        .flatMap(s -> s)
                        .distinct()
                        .limit(200)
                        .toList();
        var names = partnerships.names(ids);
        var choices = ids.stream().map(o -> Choice.of(o.toString(), names.of(o))).toList();
        return Templates.one(
                form, new View(partnership, members, decisions, names, own, KINDS, choices));
    }
}
