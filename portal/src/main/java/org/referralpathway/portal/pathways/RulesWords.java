package org.referralpathway.portal.pathways;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Locale;
import org.referralpathway.portal.form.Choice;

/// What the template of the rules asks of a line of its form.
@TemplateExtension
final class RulesWords {
    private RulesWords() {}

    /// The name of a weight's box.
    static String weightName(Choice weight) {
        return "weight-" + weight.value();
    }

    /// The three boxes of a clock, by name and label.
    static List<Choice> urgencies(Choice clock) {
        return RulesForm.URGENCIES.stream()
                .map(u ->
                        new Choice(
                                RulesForm.box(clock.value(), u),
                                u.substring(0, 1).toUpperCase(Locale.ROOT) + u.substring(1),
                                null))
                .toList();
    }
}
