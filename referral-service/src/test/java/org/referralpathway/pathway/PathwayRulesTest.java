package org.referralpathway.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralpathway.kit.problem.InvalidField;

class PathwayRulesTest {
    private static final PathwayRules.Weights USUAL = PathwayRules.USUAL.weights();

    @Test
    void whatAPathwayDoesNotSayIsAsUsual() {
        var rules = with(Map.of("response", new Timed.Length(1, 4, 16)));
        assertThat(rules.length(Timed.RESPONSE).of("standard")).isEqualTo(Duration.ofHours(16));
        assertThat(rules.length(Timed.FIRST_CONTACT)).isEqualTo(Timed.FIRST_CONTACT.usual());
        assertThat(rules.clocks()).hasSize(Timed.values().length);
    }

    @Test
    void whatWasKeptReadsBackTheSame() throws JsonProcessingException {
        var json = new ObjectMapper();
        var text = json.writeValueAsString(PathwayRules.USUAL);
        assertThat(json.readValue(text, PathwayRules.class)).isEqualTo(PathwayRules.USUAL);
        assertThat(text).contains("\"cascade\"").contains("\"first-contact\"");
    }

    /// The usual rules are in order themselves, or nobody could save them.
    @Test
    void theUsualRulesMayBeWritten() {
        assertThat(PathwayRules.USUAL.checked()).isEqualTo(PathwayRules.USUAL);
    }

    @ParameterizedTest
    @CsvSource({"8, 4, 16", "1, 16, 8", "0, 1, 2", "1, 2, 2081"})
    void nobodyWaitsLongerForWhatIsNeededSooner(int today, int urgent, int standard) {
        assertRefused(
                with(Map.of("response", new Timed.Length(today, urgent, standard))),
                "/rules/clocks/response");
    }

    @Test
    void aClockThatNobodyKnowsIsRefused() {
        assertRefused(with(Map.of("lunch", new Timed.Length(1, 2, 3))), "/rules/clocks/lunch");
    }

    @ParameterizedTest
    @CsvSource({"-1, /rules/weights/near", "61, /rules/weights/near", "60, /rules/weights"})
    void weightsAreAScoreOfAHundred(int near, String pointer) {
        var weights =
                new PathwayRules.Weights(
                        USUAL.kind(),
                        near,
                        USUAL.preferred(),
                        USUAL.soon(),
                        USUAL.fresh(),
                        USUAL.load());
        assertRefused(new PathwayRules(weights, Map.of(), PathwayRules.USUAL.modes(), 5), pointer);
    }

    @ParameterizedTest
    @CsvSource({"1", "11"})
    void aBroadcastGoesToSomeAndNotToAll(int atOnce) {
        assertRefused(new PathwayRules(USUAL, Map.of(), Set.of(), atOnce), "/rules/atOnce");
    }

    private static PathwayRules with(Map<String, Timed.Length> clocks) {
        return new PathwayRules(USUAL, clocks, PathwayRules.USUAL.modes(), 5);
    }

    private static void assertRefused(PathwayRules rules, String pointer) {
        assertThatThrownBy(rules::checked)
                .isInstanceOfSatisfying(
                        InvalidField.class,
                        e -> assertThat(e.error().pointer()).isEqualTo(pointer));
    }
}
