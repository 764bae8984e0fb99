package org.referralpathway.portal.referrals;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.words.Reasons;
import org.referralpathway.portal.words.Words;

/// What each move asks, and what it then says to the service.
final class MoveForms {
    private static final int LONGEST_HOLD_IN_DAYS = 28;
    private static final int LONGEST_WAIT_IN_DAYS = 90;
    private static final List<Choice> WHOLE_OR_PART =
            List.of(Choice.of("whole", "Yes, all of it"), Choice.of("part", "No, only a part"));

    private MoveForms() {}

    static Fields fields(Move move) {
        return switch (move) {
            case DECLINE, FAIL, WITHDRAW, REOPEN, OVERRIDE, MARK_ERROR ->
                    Fields.of("reason", "note");
            case TRANSFER -> Fields.of("service", "reason", "note");
            case ASK, ANSWER -> Fields.of("text");
            case PART -> Fields.of("quantity", "note");
            case WAITLIST -> Fields.of("reviewOn").date("reviewOn");
            case HOLD -> Fields.of("reason", "reviewOn").date("reviewOn");
            case START -> Fields.of("firstContact").date("firstContact");
            case DELIVER -> Fields.of("part", "summary");
            case OUTCOME -> Fields.of("kind", "rating", "note");
            case ACCEPT, RECEIVE, RESUME, CLOSE -> Fields.of();
        };
    }

    static List<Choice> wholeOrPart() {
        return WHOLE_OR_PART;
    }

    static Map<String, Object> read(
            Move move, Form form, ReferralView referral, InstantSource clock) {
        var today = LocalDate.ofInstant(clock.instant(), Words.UK);
        return switch (move) {
            case DECLINE, FAIL, WITHDRAW, REOPEN, OVERRIDE, MARK_ERROR ->
                    reasoned(move, form, referral);
            case TRANSFER -> transfer(form, referral);
            case ASK, ANSWER -> text(form);
            case PART -> part(form, referral);
            case WAITLIST -> waiting(form, today);
            case HOLD -> hold(form, referral, today);
            case START -> start(form, today);
            case DELIVER -> deliver(form);
            case OUTCOME -> outcome(form);
            case ACCEPT, RECEIVE, RESUME, CLOSE -> Map.of();
        };
    }

    private static Map<String, Object> reasoned(Move move, Form form, ReferralView referral) {
        reason(move, form, referral);
        return said("reason", form.text("reason"), "note", form.text("note"));
    }

    /// After the first of two clicks the move is no longer allowed and its reasons are not known
    /// any more; the service still has to see the second to answer it like the first.
    private static void reason(Move move, Form form, ReferralView referral) {
        if (referral.can(move.action())) {
            form.requireOneOf("reason", Reasons.choices(referral.reasons(move)), "Select a reason");
        } else {
            form.require("reason", "Select a reason");
        }
    }

    private static Map<String, Object> hold(Form form, ReferralView referral, LocalDate today) {
        reason(Move.HOLD, form, referral);
        var review =
                form.date("reviewOn", "The review date")
                        .required("Enter the date when you will look at this again")
                        .notBefore(today, "today or in the future")
                        .notAfter(
                                today.plusDays(LONGEST_HOLD_IN_DAYS),
                                "within " + LONGEST_HOLD_IN_DAYS + " days");
        return said("reason", form.text("reason"), "reviewOn", review.orNull());
    }

    private static Map<String, Object> transfer(Form form, ReferralView referral) {
        form.require("service", "Select a group");
        var answers = reasoned(Move.TRANSFER, form, referral);
        answers.put("service", form.value("service"));
        return answers;
    }

    private static Map<String, Object> text(Form form) {
        form.require("text", "Write what you want to know or say");
        return said("text", form.text("text"), "", null);
    }

    private static Map<String, Object> part(Form form, ReferralView referral) {
        var most = referral.quantity() - 1;
        var quantity = form.number("quantity").filter(n -> n >= 1 && n <= most);
        if (quantity.isEmpty()) {
            form.refuse("quantity", "Enter a number between 1 and " + most);
        }
        return said("quantity", quantity.orElse(null), "note", form.text("note"));
    }

    private static Map<String, Object> waiting(Form form, LocalDate today) {
        var review =
                form.date("reviewOn", "The date")
                        .required("Enter the date when you will look at this again")
                        .notBefore(today.plusDays(1), "in the future")
                        .notAfter(
                                today.plusDays(LONGEST_WAIT_IN_DAYS),
                                "within " + LONGEST_WAIT_IN_DAYS + " days");
        return said("reviewOn", review.orNull(), "", null);
    }

    private static Map<String, Object> start(Form form, LocalDate today) {
        var first =
                form.date("firstContact", "The date of first contact")
                        .required("Enter the date when you first spoke to the person")
                        .notAfter(today, "today or in the past");
        return said("firstContact", first.orNull(), "", null);
    }

    private static Map<String, Object> deliver(Form form) {
        form.requireOneOf("part", WHOLE_OR_PART, "Select whether you did all of it")
                .require("summary", "Say in a sentence what was done");
        return said("summary", form.text("summary"), "part", form.value("part").equals("part"));
    }

    private static Map<String, Object> outcome(Form form) {
        form.requireOneOf("kind", Outcomes.kinds(), "Select what came of it")
                .requireOneOf("rating", Outcomes.ratings(), "Select how far it was achieved");
        var answers = said("kind", form.text("kind"), "rating", form.text("rating"));
        answers.putAll(said("note", form.text("note"), "", null));
        return answers;
    }

    /// Only what was said: the service refuses an empty string where it takes a missing field.
    private static Map<String, Object> said(
            String first, @Nullable Object one, String second, @Nullable Object two) {
        var answers = new LinkedHashMap<String, Object>();
        if (one != null) {
            answers.put(first, one);
        }
        if (two != null) {
            answers.put(second, two);
        }
        return answers;
    }
}
