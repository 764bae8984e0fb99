package org.referralpathway.portal.agreements;

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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.partnerships.PartnershipsApi;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// The agreements of a partnership, kept by its coordinators and stewards: recorded, asked to be
/// signed, and written down as signed on paper.
@Path("/agreements/kept/{partnership}")
@RunOnVirtualThread
@RolesAllowed({Roles.COORDINATOR, Roles.STEWARD})
@Produces(MediaType.TEXT_HTML)
public class KeptPages {
    private static final Fields PAPER = Fields.of("as", "on").date("on");

    @CheckedTemplate(basePath = "agreements")
    static class Templates {
        static native TemplateInstance kept(
                UUID partnership,
                String name,
                List<AgreementsApi.Agreement> agreements,
                PartnershipsApi.Names names);

        static native TemplateInstance paper(
                Form form,
                UUID partnership,
                AgreementsApi.Agreement agreement,
                UUID organization,
                String name);

        static native TemplateInstance record(
                Form form, UUID partnership, UUID id, AgreementForm.Choices choices);
    }

    private final AgreementsApi agreements;
    private final PartnershipsApi partnerships;
    private final Posted posted;

    KeptPages(
            @RestClient AgreementsApi agreements,
            @RestClient PartnershipsApi partnerships,
            Posted posted) {
        this.agreements = agreements;
        this.partnerships = partnerships;
        this.posted = posted;
    }

    @GET
    public TemplateInstance kept(UUID partnership) {
        var found = agreements.of(partnership).items();
        var parties =
                found.stream()
                        .flatMap(agreement -> agreement.parties().stream())
                        .map(AgreementsApi.Party::organization)
                        .distinct()
                        .limit(200)
                        .toList();
        return Templates.kept(
                partnership,
                partnerships.one(partnership).name(),
                found,
                partnerships.names(parties));
    }

    @POST
    @Path("{id}/parties/{organization}/request")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(UUID partnership, UUID id, UUID organization) {
        posted.form(PAPER);
        agreements.ask(id, organization);
        return Pages.seeOther("/agreements/kept/" + partnership, Done.SIGNATURE_ASKED);
    }

    @GET
    @Path("{id}/parties/{organization}/paper")
    public TemplateInstance paper(UUID partnership, UUID id, UUID organization) {
        return paper(Form.blank(PAPER), partnership, id, organization);
    }

    @POST
    @Path("{id}/parties/{organization}/paper")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signedOnPaper(UUID partnership, UUID id, UUID organization) {
        var form = posted.form(PAPER);
        form.require("as", "Enter the role of whoever signed");
        var on = form.date("on", "The day").required("Enter when it was signed").orNull();
        var text = form.number(Form.VERSION).orElse(0);
        return Submission.of(form)
                .send(
                        () -> {
                            agreements.signedOnPaper(
                                    id,
                                    organization,
                                    new AgreementsApi.Paper(
                                            text, form.value("as"), Objects.requireNonNull(on)));
                            return id;
                        },
                        _ -> Pages.seeOther("/agreements/kept/" + partnership, Done.PAPER_RECORDED),
                        () -> paper(form, partnership, id, organization));
    }

    /// Its identifier is made with the page: sent twice it is one.
    @GET
    @Path("new")
    public TemplateInstance blank(UUID partnership) {
        return record(Form.blank(AgreementForm.FIELDS), partnership, UUID.randomUUID());
    }

    @POST
    @Path("new/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response recorded(UUID partnership, UUID id) {
        var form = posted.form(AgreementForm.FIELDS);
        var wanted = AgreementForm.read(form, partnership);
        return Submission.of(form)
                .send(
                        () -> {
                            agreements.record(id, Objects.requireNonNull(wanted));
                            return id;
                        },
                        _ ->
                                Pages.seeOther(
                                        "/agreements/kept/" + partnership, Done.AGREEMENT_RECORDED),
                        () -> record(form, partnership, id));
    }

    private TemplateInstance paper(Form form, UUID partnership, UUID id, UUID organization) {
        var agreement =
                agreements.of(partnership).items().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
        var name = partnerships.names(List.of(organization)).of(organization);
        return Templates.paper(form, partnership, agreement, organization, name);
    }

    private TemplateInstance record(Form form, UUID partnership, UUID id) {
        var members =
                partnerships.one(partnership).members().stream()
                        .map(PartnershipsApi.Member::organization)
                        .distinct()
                        .limit(200)
                        .toList();
        var names = partnerships.names(members);
        var parties = members.stream().map(o -> Choice.of(o.toString(), names.of(o))).toList();
        return Templates.record(form, partnership, id, AgreementForm.choices(parties));
    }
}
