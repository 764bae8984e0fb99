package org.referralpathway.portal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.Engine;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralpathway.portal.form.Choice;
import org.referralpathway.portal.form.Fields;
import org.referralpathway.portal.form.Form;
import org.referralpathway.portal.testing.Services;

/// Each tag gives the HTML that govuk-frontend publishes for the same input.
@QuarkusTest
@QuarkusTestResource(Services.class)
class TagsTest {
    @Inject Engine engine;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    input | with width-10 class | {#input form=form name='input-width-10' label=fixture.label.text hint=fixture.hint.text classes='govuk-input--width-10' /}
                    input | with error message | {#input form=form name='input-with-error-message' label=fixture.label.text /}
                    input | with error and hint | {#input form=form name='with-error-hint' label=fixture.label.text hint=fixture.hint.text /}
                    input | with autocomplete attribute | {#input form=form name='input-with-autocomplete-attribute' label='Postcode' autocomplete='postal-code' /}
                    textarea | with hint | {#textarea form=form name='more-detail' label=fixture.label.text hint=fixture.hint.text /}
                    textarea | with error message | {#textarea form=form name='no-ni-reason' label=fixture.label.text /}
                    select | with hint text and error message | {#select form=form name='select-2' label=fixture.label.text hint=fixture.hint.text choices=choices /}
                    radios | with fieldset and error message | {#radios form=form name='example' legend=fixture.fieldset.legend.text choices=choices /}
                    date-input | default | {#dateInput form=form name='dob' legend=fixture.fieldset.legend.text hint=fixture.hint.text /}
                    date-input | with errors and hint | {#dateInput form=form name='dob-errors' legend=fixture.fieldset.legend.text hint=fixture.hint.text /}
                    button | default | {#button text=fixture.text often=true /}
                    button | prevent double click | {#button text=fixture.text /}
                    button | link | {#button text=fixture.text href='/' /}
                    error-summary | default | {#errorSummary form=summary /}
                    error-summary | mixed with and without links | {#errorSummary form=mixed /}
                    notification-banner | default | {#banner text=fixture.text /}
                    notification-banner | with type as success | {#banner success=true text=fixture.text /}
                    tag | grey | {#tag text='Grey' colour='grey' /}
                    back-link | default | {#backLink href='#' /}
                    details | default | {#details summary=fixture.summaryText}{fixture.text}{/details}
                    pagination | with prev and next only | {#pagination previous='/previous' next='/next' /}
                    pagination | with next only | {#pagination next='/next' /}
                    summary-list | as a summary card with a text header | {#summaryList card='Undergraduate teaching assistant'}{#row key='Name'}Firstname Lastname{/row}{#row key='Date of birth'}13/08/1980{/row}{/summaryList}
                    """)
    void aTagIsWhatGovukFrontendPublishes(String component, String name, String tag)
            throws IOException {
        var fixture = fixture(component, name);

        var html =
                engine.parse(tag)
                        .data("fixture", options(fixture))
                        .data("form", form(fixture))
                        .data("summary", summary())
                        .data("mixed", mixed())
                        .data("choices", choices(fixture))
                        .render();

        assertThat(normal(html)).isEqualTo(normal(fixture.path("html").asText()));
    }

    private static JsonNode fixture(String component, String name) throws IOException {
        var version = new Properties();
        try (var in = open("META-INF/maven/org.webjars.npm/govuk-frontend/pom.properties")) {
            version.load(in);
        }
        var path =
                "META-INF/resources/webjars/govuk-frontend/%s/dist/govuk/components/%s/fixtures.json";
        try (var in = open(path.formatted(version.getProperty("version"), component))) {
            return StreamSupport.stream(
                            new ObjectMapper().readTree(in).path("fixtures").spliterator(), false)
                    .filter(fixture -> fixture.path("name").asText().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static InputStream open(String path) {
        var loader = Thread.currentThread().getContextClassLoader();
        return Objects.requireNonNull(loader.getResourceAsStream(path));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> options(JsonNode fixture) {
        return new ObjectMapper().convertValue(fixture.path("options"), Map.class);
    }

    /// The form as it would have come in, with the error of the fixture.
    private static Form form(JsonNode fixture) {
        var options = fixture.path("options");
        var name = options.path("id").asText(options.path("name").asText());
        var chosen =
                StreamSupport.stream(options.path("items").spliterator(), false)
                        .filter(item -> item.path("checked").asBoolean())
                        .map(item -> item.path("value").asText())
                        .toList();
        var field = options.path("idPrefix").asText(name);
        var form = Form.posted(Fields.of(field), Map.of(field, chosen));
        var error = options.path("errorMessage").path("text").asText();
        return error.isEmpty() ? form : form.refuse(field, error);
    }

    private static List<Choice> choices(JsonNode fixture) {
        return StreamSupport.stream(fixture.path("options").path("items").spliterator(), false)
                .map(item -> Choice.of(item.path("value").asText(), item.path("text").asText()))
                .toList();
    }

    private static Form summary() {
        return Form.blank(Fields.of("example-error-1", "example-error-2"))
                .refuse("example-error-1", "The date your passport was issued must be in the past")
                .refuse("example-error-2", "Enter a postcode, like AA1 1AA");
    }

    private static Form mixed() {
        return Form.blank(Fields.of("example-error-1"))
                .refuse("example-error-1", "Agree to the terms of service to log in")
                .refuse("Invalid username or password");
    }

    /// The same without what differs on purpose: white space, and field names, which here are
    /// always the ids.
    private static String normal(String html) {
        var page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        page.body().getAllElements().forEach(TagsTest::tidy);
        return page.body().html();
    }

    private static void tidy(Element element) {
        for (var text : List.copyOf(element.textNodes())) {
            var words = text.text().strip();
            if (words.isEmpty()) {
                text.remove();
            } else {
                text.replaceWith(new TextNode(words));
            }
        }
        if (!element.attr("type").equals("radio")) {
            element.removeAttr("name");
        }
        var sorted =
                element.attributes().asList().stream().sorted(Map.Entry.comparingByKey()).toList();
        element.clearAttributes();
        sorted.forEach(attribute -> element.attr(attribute.getKey(), attribute.getValue()));
    }
}
