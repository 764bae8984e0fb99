package org.referralpathway.portal.ourlistings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.listings.UpkeepApi;
import org.referralpathway.portal.words.AccessNeeds;
import org.referralpathway.portal.words.Languages;

/// With what a group helps, where and in which languages, as it ticks it.
final class ReachForm {
    static final String KINDS = "kinds";
    static final String AREAS = "areas";
    static final String LANGUAGES = "languages";
    static final String ACCESS = "access";

    private ReachForm() {}

    /// What there is to tick; what the listing says already is always among it.
    record Choices(
            List<Choice> kinds, List<Choice> areas, List<Choice> languages, List<Choice> access) {}

    static Choices choices(UpkeepApi.Names names, UpkeepApi.Reach now) {
        return new Choices(
                all(choices(names.kinds()), now.kinds()),
                all(choices(names.areas()), now.areas()),
                all(Languages.choices(), now.languages()),
                all(AccessNeeds.choices(), now.access()));
    }

    static Map<String, List<String>> values(UpkeepApi.Reach now) {
        return Map.of(
                KINDS,
                now.kinds(),
                AREAS,
                now.areas(),
                LANGUAGES,
                now.languages(),
                ACCESS,
                now.access());
    }

    static UpkeepApi.Reach read(Form form) {
        form.require(KINDS, "Select what you help with");
        return new UpkeepApi.Reach(
                form.all(KINDS), form.all(AREAS), form.all(LANGUAGES), form.all(ACCESS));
    }

    private static List<Choice> choices(Map<String, String> names) {
        return names.entrySet().stream()
                .map(name -> Choice.of(name.getKey(), name.getValue()))
                .toList();
    }

    private static List<Choice> all(List<Choice> listed, List<String> now) {
        var all = new ArrayList<>(listed);
        now.stream()
                .filter(code -> listed.stream().noneMatch(choice -> choice.value().equals(code)))
                .forEach(code -> all.add(Choice.of(code, code)));
        return all;
    }
}
