package org.referralpathway.portal.api;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Pages;

/// Sends a form to a service. Whatever is wrong with it, here or there, shows the same page again
/// with everything still in it.
public final class Submission {
    private final Form form;
    private final UnaryOperator<FieldProblem> asOnThePage;

    private Submission(Form form, UnaryOperator<FieldProblem> asOnThePage) {
        this.form = form;
        this.asOnThePage = asOnThePage;
    }

    public static Submission of(Form form) {
        return new Submission(form, UnaryOperator.identity());
    }

    /// For a page whose fields are called otherwise than the service's.
    ///
    /// @param asOnThePage what the service says of its field, said of the field of the page
    public static Submission of(Form form, UnaryOperator<FieldProblem> asOnThePage) {
        return new Submission(form, asOnThePage);
    }

    public <T> Response send(
            Supplier<T> call, Function<T, Response> done, Supplier<TemplateInstance> again) {
        if (form.refused()) {
            return Pages.page(400, again.get());
        }
        try {
            return done.apply(call.get());
        } catch (ApiProblem problem) {
            if (problem.isAboutTheForm()) {
                problem.refuse(form, asOnThePage);
                return Pages.page(400, again.get());
            }
            if (problem.status() != 503) {
                throw problem;
            }
        } catch (ProcessingException _) {
            // No connection or no answer: the same as a service that says so itself.
        }
        form.refuse(
                "The service is not available at the moment. Your answers are still here: try"
                        + " again in a few minutes");
        return Pages.page(503, again.get());
    }
}
