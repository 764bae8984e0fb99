package org.referralpathway.portal.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-20T15:07:00Z, 20 November 2026 at 3:07pm",
        "2026-07-20T15:07:00Z, 20 July 2026 at 4:07pm",
        "2026-11-20T12:00:00Z, 20 November 2026 at midday",
        "2026-11-20T09:00:00Z, 20 November 2026 at 9am",
        "2026-11-20T00:30:00Z, 20 November 2026 at 12:30am"
    })
    void timesAreThoseOfTheUnitedKingdom(Instant at, String words) {
        assertThat(Words.moment(at)).isEqualTo(words);
    }

    @Test
    void aCodeThatIsNewIsStillReadable() {
        assertThat(Words.reasonText("lost-the-key")).isEqualTo("Lost the key");
        assertThat(Words.accessNames(List.of("wheelchair", "lift_big_enough")))
                .isEqualTo("Wheelchair access, Lift big enough");
    }

    @Test
    void languagesHaveTheirEnglishNames() {
        assertThat(Words.languageNames(List.of("pl", "bfi", "gd", "ur")))
                .isEqualTo("Polish, British Sign Language, Gaelic, Urdu");
    }

    @Test
    void aCursorIsSafeInAnAddress() {
        assertThat(Words.nextPage("a+b/c==")).isEqualTo("?cursor=a%2Bb%2Fc%3D%3D");
    }
}
