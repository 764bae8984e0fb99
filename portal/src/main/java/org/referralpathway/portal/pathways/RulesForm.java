package org.referralpathway.portal.pathways;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.referralpathway.portal.api.FieldProblem;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;

/// The rules of a pathway as boxes of a page.
final class RulesForm {
    static final List<Choice> WEIGHTS =
            List.of(
                    new Choice("kind", "It does this, and little else", null),
                    new Choice("near", "It is near", null),
                    new Choice("preferred", "It has what was preferred", null),
                    new Choice("soon", "It has places, and says so", null),
                    new Choice("fresh", "Its listing was confirmed lately", null),
                    new Choice("load", "It has little to do at the moment", null));

    static final List<Choice> CLOCKS =
            List.of(
                    new Choice("acknowledge", "A first look at what was posted", null),
                    new Choice("response", "A yes or no", null),
                    new Choice("answer", "The answer to a question", null),
                    new Choice("first-contact", "The first contact", null),
                    new Choice("activity", "News while help is under way", null),
                    new Choice("outcome", "What came of it", null),
                    new Choice("confirm", "A word against what was recorded", null),
                    new Choice("still-needed", "“Still needed?” on a waiting list", null));

    static final List<String> URGENCIES = List.of("today", "urgent", "standard");

    static final List<Choice> MODES =
            List.of(
                    new Choice(
                            "direct",
                            "Whoever posts a need asks a group",
                            "Without it, what is posted waits for a coordinator"),
                    new Choice("cascade", "Groups are asked one after another", null),
                    new Choice("broadcast", "Several groups are asked at once", null),
                    new Choice(
                            "board",
                            "Groups see on a board what is needed, and take it",
                            "Nothing of who needs it, until they have taken it"));

    static final Fields FIELDS = Fields.of(names());

    private RulesForm() {}

    private static String[] names() {
        var names = new ArrayList<String>();
        WEIGHTS.forEach(weight -> names.add("weight-" + weight.value()));
        CLOCKS.forEach(clock -> URGENCIES.forEach(u -> names.add(box(clock.value(), u))));
        names.addAll(List.of("modes", "atOnce", "decided"));
        return names.toArray(String[]::new);
    }

    static String box(String clock, String urgency) {
        return clock + "-" + urgency;
    }

    static Form filled(RulesApi.Rules rules) {
        var values = new HashMap<String, List<String>>();
        rules.weights().forEach((name, weight) -> values.put("weight-" + name, one(weight)));
        rules.clocks()
                .forEach((clock, length) -> {
                    values.put(box(clock, "today"), one(length.today()));
                    values.put(box(clock, "urgent"), one(length.urgent()));
                    values.put(box(clock, "standard"), one(length.standard()));
                });
        values.put("modes", rules.modes());
        values.put("atOnce", one(rules.atOnce()));
        return Form.prefilled(FIELDS, values);
    }

    private static List<String> one(int number) {
        return List.of(Integer.toString(number));
    }

    /// What is no whole number is said of the form.
    static RulesApi.Rules read(Form form) {
        var weights = new LinkedHashMap<String, Integer>();
        for (var weight : WEIGHTS) {
            weights.put(weight.value(), number(form, "weight-" + weight.value(), weight.text()));
        }
        Map<String, RulesApi.Length> clocks = new LinkedHashMap<>();
        for (var clock : CLOCKS) {
            var hours =
                    URGENCIES.stream()
                            .map(u -> number(form, box(clock.value(), u), clock.text()))
                            .toList();
            clocks.put(
                    clock.value(), new RulesApi.Length(hours.get(0), hours.get(1), hours.get(2)));
        }
        return new RulesApi.Rules(
                weights, clocks, form.all("modes"), number(form, "atOnce", "At once"));
    }

    /// The service names what it refuses by its own codes: `/rules/clocks/first-contact`.
    static FieldProblem asOnThePage(FieldProblem problem) {
        var parts = Objects.requireNonNullElse(problem.pointer(), "").split("/", -1);
        if (parts.length < 3) {
            return problem;
        }
        var code = parts.length > 3 ? parts[3] : "";
        var field =
                switch (parts[2]) {
                    case "weights" -> "weight-" + (code.isEmpty() ? "kind" : code);
                    case "clocks" -> box(code, URGENCIES.getFirst());
                    default -> parts[2];
                };
        var message =
                Stream.concat(WEIGHTS.stream(), CLOCKS.stream())
                        .filter(choice -> choice.value().equals(code))
                        .findFirst()
                        .map(choice ->
                                problem.message()
                                        .replace("\"" + code + "\"", "“" + choice.text() + "”"))
                        .orElse(problem.message());
        return new FieldProblem("/" + field, message);
    }

    private static int number(Form form, String field, String name) {
        var number = form.number(field);
        if (number.isEmpty()) {
            form.refuse(field, "%s: enter a whole number".formatted(name));
        }
        return number.orElse(0);
    }
}
