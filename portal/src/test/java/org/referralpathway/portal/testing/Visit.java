package org.referralpathway.portal.testing;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A page that a [Browser] got.
public record Visit(Browser browser, HttpResponse<String> response, Document page) {
    public int status() {
        return response.statusCode();
    }

    public String title() {
        return page.title();
    }

    public String heading() {
        return first("h1").text();
    }

    public String text() {
        return page.text();
    }

    public String html() {
        return response.body();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public String location() {
        return header("Location").replace(Browser.base(), "");
    }

    public Element first(String selector) {
        var found = page.selectFirst(selector);
        if (found == null) {
            throw new AssertionError("no " + selector + " on: " + page.text());
        }
        return found;
    }

    public boolean has(String selector) {
        return page.selectFirst(selector) != null;
    }

    /// The lines of the error summary, each with the field that it leads to.
    public Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        for (var line : page.select(".govuk-error-summary__list li")) {
            var link = line.selectFirst("a");
            errors.put(link == null ? "" : link.attr("href"), line.text());
        }
        return errors;
    }

    /// The texts of the buttons that do something.
    public List<String> buttons() {
        return page.select("main .govuk-button").eachText();
    }

    /// Fills the form with this action, hidden fields included, and sends it.
    public Visit submit(String action, Map<String, String> typed) {
        var fields = fields(action);
        fields.putAll(typed);
        return browser.post(action, fields);
    }

    public Map<String, String> fields(String action) {
        var fields = new LinkedHashMap<String, String>();
        for (var hidden : first("form[action='" + action + "']").select("input[type=hidden]")) {
            fields.put(hidden.attr("name"), hidden.val());
        }
        return fields;
    }
}
