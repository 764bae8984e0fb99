package org.referralpathway.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedPeopleTest {
    @ParameterizedTest
    @CsvSource({
        "John Smith, john smith, true",
        "John Smith, Smith, false",
        "John Smith, 'Smith, John', true",
        "John Smith, John Paul Smith, true",
        "John Paul Smith, John Smith, true",
        "Zoë O'Neill, Zoe O’Neill, true",
        "Zoë Smith, Zoe Smyth, false",
        "John Smith, Joan Smith, false",
        "Madonna, Madonna, true",
        "Madonna, Madonna Brown, true",
        "John Paul Smith, Smith John, true",
    })
    void namesAreComparedAsPeopleWriteThem(String unwanted, String name, boolean same) {
        assertThat(NamedPeople.same(unwanted, name)).isEqualTo(same);
    }
}
