package org.referralpathway.matching;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.referralpathway.person.AgeBand;
import org.referralpathway.place.Place;

/// Whom a service takes, as far as a need's own facts decide it; what is empty narrows nothing.
///
/// @param notAges every age that is shut out
@JsonIgnoreProperties(ignoreUnknown = true)
public record Admission(
        @Nullable List<String> onlySpeaking,
        @Nullable List<Integer> notAges,
        @Nullable List<String> onlyAreas,
        @Nullable List<String> notAreas) {
    static final Admission EVERYBODY = new Admission(null, null, null, null);
    private static final String NOTHING = "{}";
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Most services say nothing, and nothing need be read.
    static Admission of(String json) {
        if (json.equals(NOTHING)) {
            return EVERYBODY;
        }
        try {
            return JSON.readValue(json, Admission.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A copy of a service has rules that cannot be read", e);
        }
    }

    /// Whether a person who lives there is taken.
    boolean takesFrom(Place place) {
        var areas =
                Stream.of(place.outcode(), place.district(), place.ward())
                        .filter(Objects::nonNull)
                        .toList();
        return (orNone(onlyAreas).isEmpty() || orNone(onlyAreas).stream().anyMatch(areas::contains))
                && orNone(notAreas).stream().noneMatch(areas::contains);
    }

    /// Whether some age of the band is taken; which one it is, a person has to ask.
    boolean mayTake(AgeBand band) {
        return band.someAge(age -> !orNone(notAges).contains(age));
    }

    /// Whether a person with these languages is understood; nobody stated means English.
    boolean understands(List<String> languages) {
        return orNone(onlySpeaking).isEmpty()
                || (languages.isEmpty()
                        ? orNone(onlySpeaking).contains("en")
                        : orNone(onlySpeaking).stream().anyMatch(languages::contains));
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
