package org.referralpathway.portal.problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/// What a page says when it cannot do what was asked: what happened, and what to do now.
public enum ProblemPage {
    NOT_FOUND(
            404,
            "Page not found",
            "It does not exist, or it is not yours to see.",
            "Check the address, or go to your home page and start from there."),
    LINK_GONE(
            404,
            "This link does not work any more",
            "It is too old, somebody has taken it back, or what it was for is over.",
            "Ask whoever sent it to you. If your group has an account, sign in instead."),
    LINK_NEEDS_SIGN_IN(
            403,
            "Sign in to read this",
            "Some requests can only be read after signing in, to keep people safe.",
            "Sign in with your group’s account. If it has none, ring the people who sent you the"
                    + " email."),
    NOT_ALLOWED(
            403,
            "You cannot do this",
            "Your account is for other work on this site.",
            "Go to your home page to see what you can do. If you should be able to do this, ask the"
                    + " person who manages your organisation’s accounts."),
    NOT_OUR_FORM(
            403,
            "We could not accept this form",
            "Nothing was changed. The form did not come from an open page of this site, or the page"
                    + " was open for too long.",
            "Go back, reload the page and try again."),
    SIGN_IN_AGAIN(
            401,
            "Sign in again",
            "You were signed out, because you were away for too long. Nothing was sent or changed.",
            "Sign in, then enter your answers again."),
    ALREADY_SENT(
            422,
            "You have already sent this form",
            "It was saved the first time with other answers. The new answers were not saved.",
            "Go to your home page to see what was saved. To add something else, start a new form."),
    MOVED_ON(
            409,
            "This has changed",
            "Somebody has changed it since you opened the page. Nothing was saved.",
            "Go to your home page and open it again."),
    TOO_LONG(
            413,
            "Your answers are too long",
            "Nothing was saved. All answers together can have about 60,000 characters.",
            "Go back and make your answers shorter."),
    WRONG_WAY(
            400,
            "We could not understand the request",
            "Nothing was changed.",
            "Go back, reload the page and try again."),
    UNAVAILABLE(
            503,
            "Sorry, this is not available at the moment",
            "One of the parts of this service does not answer. If you sent a form, it may not have"
                    + " been saved.",
            "Try again in a few minutes. It is safe to send the same form again: it will be saved"
                    + " only once."),
    BROKEN(
            500,
            "Sorry, there is a problem with this service",
            "Something went wrong on our side.",
            "Try again later. If it happens again, tell the person who manages your organisation’s"
                    + " accounts.");

    @CheckedTemplate(basePath = "problem")
    static class Templates {
        static native TemplateInstance problem(ProblemPage problem);

        static native TemplateInstance bare(ProblemPage problem);
    }

    private final int status;
    private final String title;
    private final String what;
    private final String next;

    ProblemPage(int status, String title, String what, String next) {
        this.status = status;
        this.title = title;
        this.what = what;
        this.next = next;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String what() {
        return what;
    }

    public String next() {
        return next;
    }

    public boolean signIn() {
        return this == SIGN_IN_AGAIN || this == LINK_NEEDS_SIGN_IN || this == LINK_GONE;
    }

    public TemplateInstance instance() {
        return Templates.problem(this);
    }

    /// The same without anything about the viewer, for where nobody knows yet who that is.
    public TemplateInstance bare() {
        return Templates.bare(this);
    }

    static ProblemPage of(int status) {
        return switch (status) {
            case 401 -> SIGN_IN_AGAIN;
            case 403 -> NOT_ALLOWED;
            case 404 -> NOT_FOUND;
            case 409, 412 -> MOVED_ON;
            case 413 -> TOO_LONG;
            case 422 -> ALREADY_SENT;
            case 429, 502, 503, 504 -> UNAVAILABLE;
            default -> status >= 500 ? BROKEN : WRONG_WAY;
        };
    }
}
