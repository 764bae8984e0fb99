package org.referralpathway.portal.ourlistings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.listings.UpkeepApi.Rules;
import org.referralpathway.portal.listings.UpkeepApi.WantedRules;

/// Whom a listing is for, as a group ticks and writes it. Rules of other kinds, areas say, are not
/// on the page and stay as they are.
final class RuleForm {
    static final String ONLY_FOR = "onlyFor";
    static final String NOT_FOR = "notFor";
    static final String ASKED = "asked";
    static final String NEVER = "never";
    private static final String KIND = "kind";
    private static final String CIRCUMSTANCE = "circumstance";
    private static final String WORDS = "words";

    private RuleForm() {}

    static List<Choice> choices(Rules rules) {
        return rules.circumstances().entrySet().stream()
                .map(c -> Choice.of(c.getKey(), "They " + c.getValue()))
                .toList();
    }

    static void fill(Map<String, List<String>> values, Rules rules) {
        values.put(ONLY_FOR, texts(rules.include(), CIRCUMSTANCE, "code"));
        values.put(NOT_FOR, texts(rules.exclude(), CIRCUMSTANCE, "code"));
        values.put(ASKED, List.of(String.join("\n", texts(rules.include(), WORDS, "text"))));
        values.put(NEVER, List.of(String.join("\n", texts(rules.exclude(), WORDS, "text"))));
    }

    /// @return nothing where nothing was changed
    static @Nullable WantedRules read(Form form, Rules now) {
        var wanted =
                new WantedRules(
                        rules(now.include(), form.all(ONLY_FOR), form.value(ASKED)),
                        rules(now.exclude(), form.all(NOT_FOR), form.value(NEVER)));
        var same =
                wanted.include().equals(sorted(now.include()))
                        && wanted.exclude().equals(sorted(now.exclude()));
        return same ? null : wanted;
    }

    private static List<Map<String, Object>> rules(
            List<Map<String, Object>> now, List<String> codes, String lines) {
        var rules = new ArrayList<>(others(now).toList());
        codes.stream()
                .sorted()
                .forEach(code -> rules.add(Map.of(KIND, CIRCUMSTANCE, "code", code)));
        lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> rules.add(Map.of(KIND, WORDS, "text", line)));
        return rules;
    }

    /// In the order in which [#rules] writes them.
    private static List<Map<String, Object>> sorted(List<Map<String, Object>> now) {
        return rules(
                now,
                texts(now, CIRCUMSTANCE, "code"),
                String.join("\n", texts(now, WORDS, "text")));
    }

    private static Stream<Map<String, Object>> others(List<Map<String, Object>> rules) {
        return rules.stream()
                .filter(rule -> !List.of(CIRCUMSTANCE, WORDS).contains(rule.get(KIND)));
    }

    private static List<String> texts(List<Map<String, Object>> rules, String kind, String field) {
        return rules.stream()
                .filter(rule -> kind.equals(rule.get(KIND)))
                .map(rule -> String.valueOf(rule.get(field)))
                .toList();
    }
}
