package org.referralpathway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanariesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "for LU1 8QJ only",
                "for lu1 8qj only",
                "?postcode=LU1+8QJ&radius=9",
                "LU1 8QJ"
            })
    void finds(String text) {
        assertThat(found(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc"})
    void findsItInBase64WhereverItBegins(String before) {
        var text = (before + "LU1 8QJ" + before).getBytes(StandardCharsets.UTF_8);

        assertThat(found(Base64.getEncoder().encodeToString(text))).isNotEmpty();
        assertThat(found(Base64.getUrlEncoder().encodeToString(text))).isNotEmpty();
    }

    @Test
    void doesNotTakeAFewLettersOfATokenForIt() {
        assertThat(found("eyJhbGciOiJSUzI1NiJ9.tfUXlu1zQ8qJ-TFUx.tfux")).isEmpty();
    }

    private static List<String> found(String text) {
        var canaries = Canaries.of(List.of("LU1 8QJ", "LU18QJ"));
        canaries.search("a text", text.getBytes(StandardCharsets.UTF_8));
        return canaries.found();
    }
}
