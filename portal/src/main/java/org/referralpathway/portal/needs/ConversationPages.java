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
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.security.Roles;

/// "What would you like to be able to do?", before any service is asked.
@Path("/needs/{need}/conversation")
@RunOnVirtualThread
@RolesAllowed({Roles.REFERRER, Roles.COORDINATOR})
@Produces(MediaType.TEXT_HTML)
public class ConversationPages {
    private static final Fields FIELDS = Fields.of("wants", "strengths", "gaps");

    @CheckedTemplate(basePath = "needs")
    static class Templates {
        static native TemplateInstance conversation(NeedView need, Form form, int version);
    }

    private final ConversationApi conversation;
    private final NeedsApi needs;
    private final Posted posted;

    ConversationPages(
            @RestClient ConversationApi conversation, @RestClient NeedsApi needs, Posted posted) {
        this.conversation = conversation;
        this.needs = needs;
        this.posted = posted;
    }

    @GET
    public TemplateInstance show(UUID need) {
        var of = own(need);
        var said = conversation.read(of.caseId());
        var values = new HashMap<String, List<String>>();
        keep(values, "wants", said.wants());
        keep(values, "strengths", said.strengths());
        keep(values, "gaps", said.gaps());
        return Templates.conversation(of, Form.prefilled(FIELDS, values), said.read());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(UUID need) {
        var form = posted.form(FIELDS);
        var of = own(need);
        var said =
                new ConversationApi.Telling(
                        form.text("wants"), form.text("strengths"), form.text("gaps"));
        return Submission.of(form)
                .send(
                        () -> conversation.keep(of.caseId(), form.ifMatch(), said),
                        _ -> Pages.seeOther("/needs/" + need, Done.CONVERSATION_KEPT),
                        () ->
                                Templates.conversation(
                                        of, form, form.number(Form.VERSION).orElse(0)));
    }

    /// Only whoever knows the person reads their words.
    private NeedView own(UUID need) {
        var of = needs.need(need);
        if (of.person() == null) {
            throw new NotFoundException();
        }
        return of;
    }

    private static void keep(
            HashMap<String, List<String>> values, String field, @Nullable String text) {
        if (text != null) {
            values.put(field, List.of(text));
        }
    }
}
