package org.referralpathway.directory.imports.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursInWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tues/Thurs 10-12                | TU,TH 10:00 to 12:00 ?",
                "Mon-Fri 9am-5pm                 | MO,TU,WE,TH,FR 09:00 to 17:00",
                "Monday to Friday 9.30 to 4      | MO,TU,WE,TH,FR 09:30 to 16:00 ?",
                "Weds 2-4pm                      | WE 14:00 to 16:00",
                "Sat 10-2pm                      | SA 10:00 to 14:00",
                "Daily 08:00 - 18:00             | MO,TU,WE,TH,FR,SA,SU 08:00 to 18:00 ?",
                "weekdays 9-5                    | MO,TU,WE,TH,FR 09:00 to 17:00 ?",
                "Mon, Wed & Fri 1pm - 3.30pm     | MO,WE,FR 13:00 to 15:30",
                "Mon 9am-12pm; Thu 1pm-4pm       | MO 09:00 to 12:00 + TH 13:00 to 16:00",
            })
    void areReadAsPeopleMeanThem(String words, String meant) {
        var read =
                HoursInWords.read(words).orElseThrow().stream()
                        .map(hours -> hours.inWords() + (hours.guessed() ? " ?" : ""))
                        .collect(Collectors.joining(" + "));
        assertThat(read).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "by appointment",
                "",
                "Tues",
                "10-12",
                "Mon 25-26",
                "Mon 13pm-14pm",
                "every other Tues 10-12",
                "Mon 9-5 except bank holidays",
                "Mon 10am-9am"
            })
    void whatCannotBeReadIsNotGuessed(String words) {
        assertThat(HoursInWords.read(words)).isEmpty();
    }
}
