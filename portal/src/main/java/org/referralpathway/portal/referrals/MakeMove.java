package org.referralpathway.portal.referrals;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.referralpathway.portal.api.ApiProblem;
import org.referralpathway.portal.api.Submission;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.layout.Viewer;
import org.referralpathway.portal.needs.NeedsApi;
import org.referralpathway.portal.security.Posted;
import org.referralpathway.portal.words.Reasons;
import org.referralpathway.portal.words.Words;

/// A button of a referral: its page with questions, if it has any, and the move itself. When
/// somebody else was faster, the answer shows where the referral is now and what can still be done.
@ApplicationScoped
class MakeMove {
    @CheckedTemplate(basePath = "referrals")
    static class Templates {
        static native TemplateInstance move(ReferralView referral, Question question, Form form);

        static native TemplateInstance movedOn(ReferralView referral);

        static native TemplateInstance noFreePlace(ReferralView referral);
    }

    private final ReferralsApi referrals;
    private final NeedsApi needs;
    private final Posted posted;
    private final Viewer viewer;
    private final InstantSource clock;

    MakeMove(
            @RestClient ReferralsApi referrals,
            @RestClient NeedsApi needs,
            Posted posted,
            Viewer viewer,
            InstantSource clock) {
        this.referrals = referrals;
        this.needs = needs;
        this.posted = posted;
        this.viewer = viewer;
        this.clock = clock;
    }

    /// The page with the questions of a move, or the news that it cannot be made any more.
    Response ask(UUID id, Move move) {
        var referral = referrals.referral(id);
        if (!referral.allows(move, viewer.isProvider())) {
            return movedOn(referral);
        }
        return Pages.page(200, page(referral, move, Form.blank(MoveForms.fields(move))));
    }

    Response make(UUID id, Move move) {
        var form = posted.form(MoveForms.fields(move));
        var referral = referrals.referral(id);
        var answers = MoveForms.read(move, form, referral, clock);
        var version = form.ifMatch();
        try {
            return Submission.of(form)
                    .send(
                            () -> referrals.move(id, move.action(), form.key(), version, answers),
                            _ -> Pages.seeOther("/referrals/" + id, move.done()),
                            () -> page(referral, move, form));
        } catch (ApiProblem problem) {
            if (problem.is("no-free-place")) {
                return Pages.page(409, Templates.noFreePlace(referrals.referral(id)));
            }
            if (problem.hasMovedOn()) {
                return movedOn(referrals.referral(id));
            }
            throw problem;
        }
    }

    private List<Choice> groups(ReferralView referral, Move move) {
        return move != Move.TRANSFER
                ? List.of()
                : needs.matches(referral.need()).candidates().stream()
                        .map(c -> Choice.of(c.service().toString(), c.serviceName()))
                        .toList();
    }

    private static Response movedOn(ReferralView referral) {
        return Pages.page(409, Templates.movedOn(referral));
    }

    private TemplateInstance page(ReferralView referral, Move move, Form form) {
        var version = form.number(Form.VERSION).orElse(referral.version());
        var today = LocalDate.ofInstant(clock.instant(), Words.UK);
        var reasons = Reasons.choices(referral.reasons(move));
        return Templates.move(
                referral,
                new Question(move, version, reasons, groups(referral, move), Words.example(today)),
                form);
    }
}
