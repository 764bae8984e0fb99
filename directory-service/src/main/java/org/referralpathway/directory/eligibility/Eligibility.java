package org.referralpathway.directory.eligibility;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.referralpathway.kit.problem.InvalidField;

/// Whom a service is for: whoever meets one included rule of every kind that is named, and no
/// excluded rule. Without rules it is for everybody.
public record Eligibility(List<Rule> include, List<Rule> exclude) {
    /// Where a listing's document has it, and its public record beside the fields of HSDS.
    public static final String FIELD = "eligibility";

    /// Where HSDS has it in words.
    public static final String IN_WORDS = "eligibility_description";

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final Eligibility NONE = new Eligibility(List.of(), List.of());

    /// The rules of a listing; none where it has none, or they cannot be read.
    public static Eligibility of(JsonNode service) {
        return service.hasNonNull(FIELD) ? read(service.get(FIELD)).orElse(NONE) : NONE;
    }

    /// Whether a listing has rules that nobody can go by.
    public static boolean isUnreadable(JsonNode service) {
        return service.hasNonNull(FIELD) && read(service.get(FIELD)).isEmpty();
    }

    private static Optional<Eligibility> read(JsonNode written) {
        try {
            return Optional.ofNullable(JSON.treeToValue(written, Eligibility.class))
                    .map(Eligibility::whole)
                    .filter(read -> read.all().allMatch(r -> r != null && r.fault().isEmpty()));
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    /// A list that is not written is empty.
    private Eligibility whole() {
        return new Eligibility(
                include == null ? List.of() : include, exclude == null ? List.of() : exclude);
    }

    /// @throws InvalidField with the first rule that cannot be one
    public Eligibility checked() {
        check("/eligibility/include/", include);
        check("/eligibility/exclude/", exclude);
        return this;
    }

    private static void check(String at, List<Rule> rules) {
        for (var i = 0; i < rules.size(); i++) {
            var number = i;
            rules.get(i)
                    .fault()
                    .ifPresent(fault -> {
                        throw new InvalidField(at + number + "/" + fault.field(), fault.problem());
                    });
        }
    }

    private Stream<Rule> all() {
        return Stream.concat(include.stream(), exclude.stream());
    }

    /// A sentence for each rule.
    public List<String> sentences() {
        var sentences = new ArrayList<String>();
        include.forEach(rule -> sentences.add(said("For people who ", "", rule)));
        exclude.forEach(rule -> sentences.add(said("Not for people who ", "Not for: ", rule)));
        return sentences;
    }

    private static String said(String start, String ownStart, Rule rule) {
        return rule instanceof Rule.Words ? ownStart + rule.words() : start + rule.words();
    }

    /// As a listing's document has it, rules and words.
    public ObjectNode fields() {
        var fields = JSON.createObjectNode();
        if (all().findAny().isEmpty()) {
            return fields.putNull(FIELD).putNull(IN_WORDS);
        }
        ObjectNode rules = JSON.valueToTree(this);
        List.of("include", "exclude").stream()
                .filter(list -> rules.path(list).isEmpty())
                .forEach(rules::remove);
        fields.set(FIELD, rules);
        return fields.put(IN_WORDS, String.join(". ", sentences()) + ".");
    }

    /// The codes of the circumstances of which a person must have one.
    public List<String> onlyFor() {
        return codes(include, Rule.Situation.class);
    }

    public List<String> notFor() {
        return codes(exclude, Rule.Situation.class);
    }

    /// The languages of which a person must speak one.
    public List<String> onlySpeaking() {
        return codes(include, Rule.Speaks.class);
    }

    /// Areas that are not served, whatever the catchment says.
    public List<String> notAreas() {
        return codes(exclude, Rule.Area.class);
    }

    /// Areas in one of which a person must live.
    public List<String> onlyAreas() {
        return codes(include, Rule.Area.class);
    }

    /// Each age of which somebody is shut out: of no included range, or of an excluded one.
    public List<Integer> notAges() {
        var ranges = ages(include);
        var not = ages(exclude);
        return IntStream.rangeClosed(0, Rule.OLDEST)
                .filter(age ->
                        (!ranges.isEmpty() && ranges.stream().noneMatch(r -> holds(r, age)))
                                || not.stream().anyMatch(r -> holds(r, age)))
                .boxed()
                .toList();
    }

    private static boolean holds(Rule.Age range, int age) {
        return (range.from() == null || range.from() <= age)
                && (range.to() == null || age <= range.to());
    }

    private static List<Rule.Age> ages(List<Rule> rules) {
        return rules.stream().filter(Rule.Age.class::isInstance).map(Rule.Age.class::cast).toList();
    }

    private static List<String> codes(List<Rule> rules, Class<? extends Rule> kind) {
        return rules.stream()
                .filter(kind::isInstance)
                .map(rule ->
                        switch (rule) {
                            case Rule.Situation s -> s.code();
                            case Rule.Area a -> a.code();
                            case Rule.Speaks s -> s.code();
                            default -> null;
                        })
                .map(String::valueOf)
                .distinct()
                .sorted()
                .toList();
    }
}
