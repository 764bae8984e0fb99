package org.referralpathway.portal.api;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.layout.Pages;

/// Something that waits for somebody's yes or no: two buttons of one name, pressed on the version
/// that the page showed.
///
/// @param moved what to say where somebody else was faster
public record TwoButtons(String field, String yes, String no, String moved) {
    public Fields fields() {
        return Fields.of(field);
    }

    /// @param page shows what waits, with the form's errors
    /// @param act is given whether it was the first button
    public Response decide(
            Form form,
            Function<Form, TemplateInstance> page,
            Consumer<Boolean> act,
            Response done) {
        var choices = List.of(Choice.of(yes, ""), Choice.of(no, ""));
        form.requireOneOf(field, choices, "Choose one of the two buttons");
        if (form.refused()) {
            return Pages.page(400, page.apply(form));
        }
        try {
            act.accept(form.value(field).equals(yes));
        } catch (ApiProblem problem) {
            if (!problem.hasMovedOn()) {
                throw problem;
            }
            form.refuse(moved);
            return Pages.page(409, page.apply(form));
        }
        return done;
    }
}
