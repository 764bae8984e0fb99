package org.referralpathway.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.referralpathway.directory.testing.Hsds;

class PublicFormTest {
    private static final String ID = "0b3d0b5c-40a5-3b0d-8f49-9a3e0c0f6f51";

    @Test
    void whatIsNotListedIsNotShown() {
        var stored = object("{'id':'%s','name':'N','description':'D','key_safe':'1234'}");

        assertThat(PublicForm.of(Shape.ORGANIZATION, stored).has("key_safe")).isFalse();
        assertThat(stored.has("key_safe")).isTrue();
    }

    @Test
    void aValueThatTheStandardForbidsIsLeftOut() {
        var stored =
                object("{'id':'%s','name':'N','description':'D','email':'ask us','website':null}");

        assertThat(PublicForm.of(Shape.ORGANIZATION, stored).properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("id", "name", "description");
    }

    @Test
    void aPartThatLacksWhatTheStandardRequiresIsLeftOutWhole() {
        var stored =
                object(
                        "{'id':'%1$s','location_type':'physical','addresses':[{'id':'%1$s','city':'Luton'}]}");

        assertThat(PublicForm.of(Shape.LOCATION, stored).has("addresses")).isFalse();
    }

    @Test
    void theNameStandsInForAMissingDescription() {
        var stored = object("{'id':'%s','name':'Larder'}");

        assertThat(PublicForm.of(Shape.ORGANIZATION, stored).path("description").asText())
                .isEqualTo("Larder");
    }

    @Test
    void numbersAreTheSameHoweverTheyAreWritten() {
        assertThat(Documents.same(object("{'a':12}"), object("{'a':12.0}"))).isTrue();
        assertThat(Documents.same(object("{'a':12}"), object("{'a':'12'}"))).isFalse();
    }

    @Test
    void aRowOfAListPageKeepsTheListsHeld() {
        var held = object("{'name':'Old','email':'a@example.org','languages':[{'code':'ur'}]}");

        var renewed = Documents.renewed(held, object("{'name':'New'}"));

        assertThat(renewed).isEqualTo(object("{'name':'New','languages':[{'code':'ur'}]}"));
    }

    @Test
    void aWholeRowReplacesTheRecord() {
        var held = object("{'name':'Old','languages':[{'code':'ur'}]}");
        var row = object("{'name':'New','attributes':[]}");

        assertThat(Documents.renewed(held, row)).isEqualTo(row);
    }

    private static ObjectNode object(String json) {
        return Hsds.object(json.replace('\'', '"').formatted(ID));
    }
}
