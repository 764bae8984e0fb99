package org.referralpathway.directory.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.Predicate;

/// What a single value must look like for the standard's own validator to accept it.
sealed interface Form {
    boolean fits(JsonNode value);

    String expected();

    /// A value of its own.
    @SuppressWarnings("ImmutableEnumChecker") // the tests are functions without state
    enum Plain implements Form {
        TEXT("text", JsonNode::isTextual),
        NUMBER("a number", JsonNode::isNumber),
        ID("a UUID", Texts.matching(Texts::isUuid)),
        EMAIL("an e-mail address", Texts.matching(Texts::isEmail)),
        LINK("an absolute URI", Texts.matching(Texts::isUri)),
        MOMENT("a date and time with its offset", Texts.matching(Texts::isMoment));

        private final String expected;
        private final Predicate<JsonNode> test;

        Plain(String expected, Predicate<JsonNode> test) {
            this.expected = expected;
            this.test = test;
        }

        @Override
        public boolean fits(JsonNode value) {
            return test.test(value);
        }

        @Override
        public String expected() {
            return expected;
        }
    }

    /// One of a closed list of codes.
    record OneOf(Set<String> codes) implements Form {
        @Override
        public boolean fits(JsonNode value) {
            return value.isTextual() && codes.contains(value.textValue());
        }

        @Override
        public String expected() {
            return "one of " + String.join(", ", codes.stream().sorted().toList());
        }
    }

    /// An object inside.
    record Nested(Shape shape) implements Form {
        @Override
        public boolean fits(JsonNode value) {
            return value.isObject();
        }

        @Override
        public String expected() {
            return "an object";
        }
    }

    /// A list of objects inside.
    record Listed(Shape shape) implements Form {
        @Override
        public boolean fits(JsonNode value) {
            return value.isArray();
        }

        @Override
        public String expected() {
            return "a list";
        }
    }
}
