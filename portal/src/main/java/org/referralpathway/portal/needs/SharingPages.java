package org.referralpathway.portal.needs;

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
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;
import org.referralpathway.portal.words.Words;

/// What may be told to whom about a person, asked once for all their needs of a case.
@Path("/needs/{need}/sharing")
@RunOnVirtualThread
@RolesAllowed({Roles.REFERRER, Roles.COORDINATOR})
@Produces(MediaType.TEXT_HTML)
public class SharingPages {
    /// @param now what holds at present
    /// @param last what was agreed last, though it may hold no more
    record Page(NeedView need, @Nullable Ground now, @Nullable Ground last, List<Choice> groups) {
        public String back() {
            return "/needs/" + need.id();
        }

        public List<Choice> bases() {
            return SharingForm.BASES;
        }

        public List<Choice> how() {
            return SharingForm.HOW;
        }

        public List<Choice> givenBy() {
            return SharingForm.GIVEN_BY;
        }

        public List<Choice> facts() {
            return SharingForm.FACTS;
        }

        public List<Choice> interpreter() {
            return SharingForm.INTERPRETER;
        }

        public List<Choice> notice() {
            return SharingForm.NOTICE;
        }
    }

    @CheckedTemplate(basePath = "sharing")
    static class Templates {
        static native TemplateInstance sharing(Page page, Form form);
    }

    private final SharingApi sharing;
    private final NeedsApi needs;
    private final Posted posted;
    private final InstantSource clock;

    SharingPages(
            @RestClient SharingApi sharing,
            @RestClient NeedsApi needs,
            Posted posted,
            InstantSource clock) {
        this.sharing = sharing;
        this.needs = needs;
        this.posted = posted;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show(UUID need) {
        var page = page(own(need));
        return Templates.sharing(page, SharingForm.asked(page.last()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response record(UUID need) {
        var form = posted.form(SharingForm.FIELDS);
        var of = own(need);
        var page = page(of);
        var said =
                SharingForm.read(
                        form, page.groups(), LocalDate.ofInstant(clock.instant(), Words.UK));
        return Submission.of(form)
                .send(
                        () -> sharing.record(of.caseId(), form.key(), said),
                        _ -> Pages.seeOther("/needs/" + need, Done.SHARING_RECORDED),
                        () -> Templates.sharing(page, form));
    }

    @POST
    @Path("withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(UUID need) {
        var form = posted.form(SharingForm.FIELDS);
        sharing.withdraw(own(need).caseId(), form.key(), Map.of());
        return Pages.seeOther("/needs/" + need, Done.SHARING_WITHDRAWN);
    }

    /// Only those whose case it is may ask the person.
    private NeedView own(UUID id) {
        var need = needs.need(id);
        if (need.person() == null) {
            throw new NotFoundException();
        }
        return need;
    }

    private Page page(NeedView need) {
        var now = sharing.grounds(need.caseId()).items().stream().findFirst();
        var matches = needs.matches(need.id());
        var groups =
                Stream.concat(
                                matches.candidates().stream()
                                        .map(c -> choice(c.organization(), c.organizationName())),
                                matches.excluded().stream()
                                        .map(e -> choice(e.organization(), e.organizationName())))
                        .filter(choice -> !choice.value().isEmpty())
                        .distinct()
                        .sorted(Comparator.comparing(Choice::text))
                        .toList();
        return new Page(need, now.filter(Ground::holds).orElse(null), now.orElse(null), groups);
    }

    private static Choice choice(@Nullable UUID organization, String name) {
        return Choice.of(organization == null ? "" : organization.toString(), name);
    }
}
