package org.referralpathway.directory.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Uuid5Test {
    @Test
    void isWhatEverybodyElseMakesOfAnAddress() {
        assertThat(Uuid5.of("https://example.org/terms/food"))
                .hasToString("32b50a36-4a97-5b84-bc3d-c33288f98ff3");
    }
}
