package org.referralpathway.directory.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Languages of a service as ISO 639 codes, from the code or from the English name of the language.
final class Languages {
    private static final Map<String, String> CODES =
            Arrays.stream(Locale.getISOLanguages())
                    .collect(Collectors.toMap(Languages::name, Function.identity(), (a, _) -> a));

    private Languages() {}

    static List<String> of(JsonNode service) {
        var codes = new TreeSet<String>();
        for (var language : service.path("languages")) {
            var code = language.path("code").asText().toLowerCase(Locale.ROOT);
            if (code.matches("[a-z]{2,3}")) {
                codes.add(code);
            } else {
                var known = CODES.get(language.path("name").asText().toLowerCase(Locale.ROOT));
                if (known != null) {
                    codes.add(known);
                }
            }
        }
        return List.copyOf(codes);
    }

    private static String name(String code) {
        return Locale.of(code).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT);
    }
}
