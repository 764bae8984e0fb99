package org.referralpathway.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "300, Less than a mile away",
        "1600, About a mile away",
        "2400, About 1.5 miles away",
        "8047, About 5 miles away"
    })
    void distancesAreRough(int metres, String words) {
        assertThat(Words.away(metres)).isEqualTo(words);
    }
}
