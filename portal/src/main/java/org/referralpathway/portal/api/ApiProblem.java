package org.referralpathway.portal.api;

import java.util.List;
import java.util.function.UnaryOperator;
import org.referralpathway.portal.form.Form;

/// A service said no. The message of this exception names the kind of no and never what was sent.
public final class ApiProblem extends RuntimeException {
    private final int status;
    private final String type;
    private final List<FieldProblem> errors;

    public ApiProblem(int status, String type, List<FieldProblem> errors) {
        super("the service answered " + status + " " + type);
        this.status = status;
        this.type = type;
        this.errors = List.copyOf(errors);
    }

    public int status() {
        return status;
    }

    /// The last word of the problem's type: `stale-version`.
    public boolean is(String slug) {
        return type.equals(slug);
    }

    /// The fields are wrong, so the page is to be shown again.
    public boolean isAboutTheForm() {
        return status == 400;
    }

    /// The referral is not what the page showed when the button was pressed.
    public boolean hasMovedOn() {
        return status == 409 || status == 412;
    }

    /// What the service says about each field, for a page without fields.
    public List<String> messages() {
        return errors.stream().map(FieldProblem::message).toList();
    }

    /// Each of the service's words goes to the field that it is about.
    public Form refuse(Form form) {
        return refuse(form, UnaryOperator.identity());
    }

    Form refuse(Form form, UnaryOperator<FieldProblem> asOnThePage) {
        errors.stream()
                .map(asOnThePage)
                .forEach(error -> form.refuse(error.field(), error.message()));
        if (errors.isEmpty()) {
            form.refuse("We could not use these answers. Check them and try again");
        }
        return form;
    }
}
