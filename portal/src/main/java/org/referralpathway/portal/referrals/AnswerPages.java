package org.referralpathway.portal.referrals;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.referralpathway.portal.api.ApiProblem;
import org.referralpathway.portal.api.ByLink;
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Done;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.words.Reasons;

/// What a group does by the link in its mail, without an account. Opening it changes nothing; its
/// buttons do.
@Path("/answer/{token}")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class AnswerPages {
    private static final Fields REASON = Fields.of("reason");
    private static final Fields TEXT = Fields.of("text");
    private static final Fields OUTCOME = Fields.of("kind", "rating");
    private static final Fields CODE = Fields.of("code");

    @CheckedTemplate(basePath = "answer")
    static class Templates {
        static native TemplateInstance answer(
                ReferralView referral,
                Form form,
                List<Choice> kinds,
                List<Choice> ratings,
                String page);

        static native TemplateInstance say(
                ReferralView referral, Form form, Saying saying, List<Choice> reasons, String page);

        static native TemplateInstance code(Form form, boolean sent, String page);

        static native TemplateInstance person(ReferralView.Identity who, String page);
    }

    private final AnswerApi links;
    private final Posted posted;

    AnswerPages(@RestClient AnswerApi links, Posted posted) {
        this.links = links;
        this.posted = posted;
    }

    @GET
    public Response read(String token) {
        return ByLink.open(() -> {
            var referral = links.read(shown(token));
            return Pages.page(200, answer(referral, Form.blank(OUTCOME), token));
        });
    }

    @GET
    @Path("{action: decline|ask|answer|deliver|fail|worry}")
    public Response ask(String token, Saying action) {
        return ByLink.open(() -> {
            var referral = links.read(shown(token));
            var form = Form.blank(action.reasoned() ? REASON : TEXT);
            return Pages.page(200, say(referral, form, action, token));
        });
    }

    /// The buttons that ask nothing.
    @POST
    @Path("{action: accept|start|undo}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response press(String token, String action) {
        var form = posted.form(Fields.of());
        return ByLink.open(() ->
                moved(
                        token,
                        () -> {
                            links.move(action, form.key(), form.ifMatch(), shown(token));
                            return Pages.seeOther(page(token), said(action));
                        }));
    }

    @POST
    @Path("{action: decline|ask|answer|deliver|fail|worry}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response said(String token, Saying action) {
        var form = posted.form(action.reasoned() ? REASON : TEXT);
        form.require(action.field(), action.missing());
        var said = shown(token);
        said.put(action.field(), form.value(action.field()));
        return ByLink.open(() ->
                moved(
                        token,
                        () ->
                                Submission.of(form)
                                        .send(
                                                () ->
                                                        links.move(
                                                                action.word(),
                                                                form.key(),
                                                                form.ifMatch(),
                                                                said),
                                                told ->
                                                        Pages.seeOther(
                                                                page(token), action.done(told)),
                                                () ->
                                                        say(
                                                                links.read(shown(token)),
                                                                form,
                                                                action,
                                                                token))));
    }

    @POST
    @Path("outcome")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response outcome(String token) {
        var form =
                posted.form(OUTCOME)
                        .requireOneOf("kind", Outcomes.kinds(), "Select what came of it")
                        .requireOneOf(
                                "rating", Outcomes.ratings(), "Select how far it was achieved");
        var said = shown(token);
        said.put("kind", form.value("kind"));
        said.put("rating", form.value("rating"));
        return ByLink.open(() ->
                moved(
                        token,
                        () ->
                                Submission.of(form)
                                        .send(
                                                () ->
                                                        links.move(
                                                                "outcome",
                                                                form.key(),
                                                                form.ifMatch(),
                                                                said),
                                                _ -> Pages.seeOther(page(token), Done.SAID_OUTCOME),
                                                () ->
                                                        answer(
                                                                links.read(shown(token)),
                                                                form,
                                                                token))));
    }

    /// Sends a code to the group's own mailbox.
    @POST
    @Path("code")
    public Response code(String token) {
        return ByLink.open(() -> {
            var wanted = links.code(shown(token));
            return Pages.page(200, Templates.code(Form.blank(CODE), wanted.sent(), page(token)));
        });
    }

    @POST
    @Path("person")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response person(String token) {
        var form = posted.form(CODE);
        form.require("code", "Enter the code from the email");
        var said = shown(token);
        said.put("code", form.value("code"));
        return ByLink.open(() -> {
            try {
                return Submission.of(form)
                        .send(
                                () -> links.person(said),
                                who -> Pages.page(200, Templates.person(who, page(token))),
                                () -> Templates.code(form, true, page(token)));
            } catch (ApiProblem problem) {
                if (!problem.is("code-not-right")) {
                    throw problem;
                }
                form.refuse("code", "This is not the code. After five tries you need a new one");
                return Pages.page(403, Templates.code(form, true, page(token)));
            }
        });
    }

    private static TemplateInstance answer(ReferralView referral, Form form, String token) {
        return Templates.answer(referral, form, Outcomes.kinds(), Outcomes.ratings(), page(token));
    }

    private static TemplateInstance say(
            ReferralView referral, Form form, Saying action, String token) {
        var reasons =
                action.reasoned()
                        ? Reasons.choices(referral.reasons(Move.fromString(action.word())))
                        : List.<Choice>of();
        return Templates.say(referral, form, action, reasons, page(token));
    }

    private static Done said(String action) {
        return switch (action) {
            case "accept" -> Done.SAID_YES;
            case "start" -> Done.STARTED;
            default -> Done.ANSWER_UNDONE;
        };
    }

    /// Somebody was faster: the page shows how it stands now.
    private static Response moved(String token, Supplier<Response> act) {
        try {
            return act.get();
        } catch (ApiProblem problem) {
            if (problem.is("no-free-place")) {
                return Pages.seeOther(page(token), Done.NO_FREE_PLACE);
            }
            if (problem.hasMovedOn()) {
                return Pages.seeOther(page(token), Done.MOVED_ON);
            }
            throw problem;
        }
    }

    private static Map<String, Object> shown(String token) {
        var shown = new HashMap<String, Object>();
        shown.put("token", token);
        return shown;
    }

    private static String page(String token) {
        return "/answer/" + token;
    }
}
