package org.referralpathway.directory.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.referralpathway.directory.testing.Hsds;

class EligibilityTest {
    private static final Eligibility RULES =
            new Eligibility(
                    List.of(
                            new Rule.Age(18, 25),
                            new Rule.Age(60, null),
                            new Rule.Situation("carer"),
                            new Rule.Area("E05014768", "Biscot"),
                            new Rule.Speaks("pl"),
                            new Rule.Words("People who can climb a flight of stairs")),
                    List.of(
                            new Rule.Age(null, 20),
                            new Rule.Situation("out-of-work"),
                            new Rule.Area("LU7", null),
                            new Rule.Words("dogs")));

    @Test
    void everyRuleExplainsItselfInPlainEnglish() {
        assertThat(RULES.sentences())
                .containsExactly(
                        "For people who are 18 to 25",
                        "For people who are 60 or older",
                        "For people who look after somebody",
                        "For people who live in Biscot",
                        "For people who speak Polish",
                        "People who can climb a flight of stairs",
                        "Not for people who are 20 or younger",
                        "Not for people who are out of work",
                        "Not for people who live in LU7",
                        "Not for: dogs");
    }

    @Test
    void agesOfNoIncludedRangeOrOfAnExcludedOneAreShutOut() {
        var taken = IntStream.rangeClosed(0, 130).boxed().toList();
        assertThat(taken.stream().filter(age -> !RULES.notAges().contains(age)))
                .startsWith(21, 22, 23, 24, 25, 60, 61)
                .endsWith(130);
    }

    @Test
    void whatIsWrittenInADocumentIsReadAgain() {
        var document = Hsds.service();
        document.setAll(RULES.fields());

        assertThat(Eligibility.of(document)).isEqualTo(RULES);
        assertThat(document.path("eligibility_description").asText())
                .startsWith("For people who are 18 to 25. For");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"eligibility\":\"adults\"}",
                "{\"eligibility\":{\"include\":[]}}",
                "{\"eligibility\":{\"include\":[null],\"exclude\":[]}}",
                "{\"eligibility\":{\"include\":[{\"kind\":\"height\"}],\"exclude\":[]}}",
                "{\"eligibility\":{\"include\":[{\"kind\":\"age\",\"from\":9,\"to\":3}],\"exclude\":[]}}"
            })
    void rulesThatCannotBeReadAreNone(String document) {
        assertThat(Eligibility.of(Hsds.object(document)).sentences()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Circumstance.class)
    void aCircumstanceIsKnownByItsCode(Circumstance circumstance) {
        assertThat(Circumstance.of(circumstance.code())).contains(circumstance);
        assertThat(circumstance.code()).matches("[a-z]+(-[a-z]+)*");
    }
}
