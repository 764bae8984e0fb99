package org.referralpathway.portal.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {
    private static final Fields FIELDS = Fields.of("name", "born", "languages").date("born");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void errorsAreListedInTheOrderOfThePage() {
        var form = Form.blank(FIELDS);

        form.refuse("languages", "third").refuse("name", "first").refuse("born", "second");

        assertThat(form.errors())
                .extracting(FieldError::message)
                .containsExactly("first", "second", "third");
    }

    @Test
    void aFieldHasOneErrorAndItIsTheFirst() {
        var form = Form.blank(FIELDS).refuse("name", "Enter a name").refuse("name", "Too long");

        assertThat(form.error("name")).isEqualTo("Enter a name");
        assertThat(form.errors()).hasSize(1);
    }

    @Test
    void anErrorOfADateLeadsToItsFirstBox() {
        var form = Form.blank(FIELDS).refuse("born", "Enter a date");

        assertThat(form.errors().getFirst().href()).isEqualTo("#born-day");
    }

    @Test
    void anErrorOfAFieldThatIsNotOnThePageIsSaidWithoutALink() {
        var form = Form.blank(FIELDS).refuse("case", "The case is closed");

        assertThat(form.errors()).containsExactly(new FieldError("", "The case is closed", null));
    }

    @Test
    void theKeyComesBackWithThePageAndIsMadeAnewIfItIsSpoilt() {
        var key = UUID.randomUUID();

        assertThat(posted(Map.of("key", key.toString())).key()).isEqualTo(key);
        assertThat(posted(Map.of("key", "spoilt")).key()).isNotEqualTo(key);
    }

    @Test
    void whatWasTypedKeepsNoSpacesAroundIt() {
        assertThat(posted(Map.of("name", "  Agatha ")).text("name")).isEqualTo("Agatha");
        assertThat(posted(Map.of("name", "   ")).text("name")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    31, 3,  1948, 1948-03-31, -
                    '', '', '',   -,          -
                    31, '', 1948, -,          Date of birth must include a month
                    '', '', 1948, -,          Date of birth must include a day and month
                    31, 2,  1948, -,          Date of birth must be a real date
                    x,  2,  1948, -,          Date of birth must be a real date
                    1,  2,  48,   -,          Date of birth must be a real date
                    1,  2,  99999999999, -,   Date of birth must be a real date
                    23, 11, 2026, 2026-11-23, Date of birth must be in the past
                    """)
    void aDateIsReadFromThreeBoxes(
            String day, String month, String year, String date, String error) {
        var form = posted(Map.of("born-day", day, "born-month", month, "born-year", year));

        var read = form.date("born", "Date of birth").notAfter(TODAY, "in the past");

        assertThat(read.orNull()).isEqualTo(date == null ? null : LocalDate.parse(date));
        assertThat(form.error("born")).isEqualTo(error);
    }

    @Test
    void aMissingPartOfADateIsWhereTheErrorLeads() {
        var form = posted(Map.of("born-day", "1", "born-year", "1948"));

        form.date("born", "Date of birth");

        assertThat(form.errors().getFirst().href()).isEqualTo("#born-month");
    }

    @ParameterizedTest
    @CsvSource({"12,12", "0,0", "-1,", "1.5,", "١,", "99999999999,", "'',"})
    void aNumberIsDigitsOnly(String typed, Integer number) {
        assertThat(posted(Map.of("name", typed)).number("name").orElse(null)).isEqualTo(number);
    }

    private static Form posted(Map<String, String> values) {
        var lists = new HashMap<String, List<String>>();
        values.forEach((name, value) -> lists.put(name, List.of(value)));
        return Form.posted(FIELDS, lists);
    }
}
