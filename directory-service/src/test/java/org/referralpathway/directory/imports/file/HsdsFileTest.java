package org.referralpathway.directory.imports.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HsdsFileTest {
    @Test
    void aSingleRecordIsTheRowAtTheTop() {
        assertThat(rows("{\"id\":\"1\",\"contents\":\"of the box\"}")).containsExactly(" 1");
    }

    @Test
    void theRowsOfAListAreNumbered() {
        assertThat(rows("[{\"id\":\"1\"},{\"id\":\"2\"},3]"))
                .containsExactly("/0 1", "/1 2", "/2 ");
    }

    @Test
    void theRowsOfAPageStandInItsContents() {
        assertThat(
                        rows(
                                "{\"size\":2,\"more\":{\"contents\":[]},\"contents\":[{\"id\":\"1\"}],\"x\":1}"))
                .containsExactly("/contents/0 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "{", "[{\"id\":\"1\"},", "[1] [2]", "nonsense", "{\"a\":1}}"})
    void aTextThatIsUnreadableFileIsRefusedBeforeItsFirstRow(String text) {
        assertThatThrownBy(() -> rows(text)).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void aFileNestedWithoutEndIsRefused() {
        assertThatThrownBy(() -> rows("[".repeat(5000))).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void theRefusalSaysWhere() {
        assertThatThrownBy(() -> rows("[\n {\"id\": }\n]")).hasMessageContaining("line 2");
    }

    private static List<String> rows(String text) {
        var rows = new ArrayList<String>();
        new HsdsFile(text.getBytes(StandardCharsets.UTF_8))
                .forEachRow((pointer, row) -> rows.add(pointer + " " + row.path("id").asText()));
        return rows;
    }
}
