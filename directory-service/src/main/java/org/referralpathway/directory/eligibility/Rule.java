package org.referralpathway.directory.eligibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.place.AreaCodes;

/// One condition on a person.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(Rule.Age.class),
    @JsonSubTypes.Type(Rule.Situation.class),
    @JsonSubTypes.Type(Rule.Area.class),
    @JsonSubTypes.Type(Rule.Speaks.class),
    @JsonSubTypes.Type(Rule.Words.class)
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Rule {
    int OLDEST = 130;

    /// Goes on after "People who": plain English.
    String words();

    /// Why it cannot be a rule, with the field; nothing where it can.
    Optional<Fault> fault();

    /// @param field the rule's field that has to change
    record Fault(String field, String problem) {}

    /// In years, both ends included.
    @JsonTypeName("age")
    record Age(@Nullable Integer from, @Nullable Integer to) implements Rule {
        @Override
        public String words() {
            if (from == null) {
                return "are " + to + " or younger";
            }
            return to == null ? "are " + from + " or older" : "are " + from + " to " + to;
        }

        @Override
        public Optional<Fault> fault() {
            if (from == null && to == null) {
                return Optional.of(new Fault("from", "Say from which age, or to which"));
            }
            var youngest = from == null ? 0 : from;
            var oldest = to == null ? OLDEST : to;
            var fits = 0 <= youngest && youngest <= oldest && oldest <= OLDEST;
            return fits
                    ? Optional.empty()
                    : Optional.of(new Fault("to", "Ages go from 0 to 130, the younger first"));
        }
    }

    /// @param code see [Circumstance]
    @JsonTypeName("circumstance")
    record Situation(@Nullable String code) implements Rule {
        @Override
        public String words() {
            return Circumstance.of(String.valueOf(code)).map(Circumstance::words).orElse("");
        }

        @Override
        public Optional<Fault> fault() {
            return Circumstance.of(String.valueOf(code)).isPresent()
                    ? Optional.empty()
                    : Optional.of(new Fault("code", "Use one of the circumstances listed"));
        }
    }

    /// @param code an ONS code of a council area or ward, or an outward postcode
    @JsonTypeName("area")
    record Area(@Nullable String code, @Nullable String name) implements Rule {
        @Override
        public String words() {
            return "live in " + (name == null ? code : name);
        }

        @Override
        public Optional<Fault> fault() {
            return code != null && AreaCodes.isCode(code)
                    ? Optional.empty()
                    : Optional.of(
                            new Fault("code", "Use the code of a council area, ward or outcode"));
        }
    }

    /// @param code ISO 639
    @JsonTypeName("speaks")
    record Speaks(@Nullable String code) implements Rule {
        @Override
        public String words() {
            return "speak "
                    + Locale.forLanguageTag(String.valueOf(code)).getDisplayLanguage(Locale.UK);
        }

        @Override
        public Optional<Fault> fault() {
            return code != null && code.matches("[a-z]{2,3}")
                    ? Optional.empty()
                    : Optional.of(new Fault("code", "Use an ISO 639 code, as `pl`"));
        }
    }

    /// The group's own words, which only people can read.
    @JsonTypeName("words")
    record Words(@Nullable String text) implements Rule {
        @Override
        public String words() {
            return String.valueOf(text).strip();
        }

        @Override
        public Optional<Fault> fault() {
            return text != null && !text.isBlank() && text.length() <= 200
                    ? Optional.empty()
                    : Optional.of(new Fault("text", "Use 1 to 200 characters"));
        }
    }
}
