package org.referralpathway.portal.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/// A browser without scripts: it keeps cookies, says where a form was sent from, and follows
/// nothing unless asked.
public final class Browser {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> headers = new HashMap<>();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private Browser() {}

    /// Nobody has signed in.
    public static Browser stranger() {
        return new Browser();
    }

    /// Signed in under `name` with these roles.
    public static Browser as(String name, String... roles) {
        var browser = new Browser();
        browser.headers.put(TestSignIn.HEADER, (name + " " + String.join(" ", roles)).strip());
        return browser;
    }

    public Browser with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Browser withoutCookies() {
        cookies.clear();
        return this;
    }

    public Visit get(String path) {
        return send(request(path).GET());
    }

    /// Sends a form as a page of the portal does.
    public Visit post(String path, Map<String, String> fields) {
        return postFrom("same-origin", path, fields);
    }

    public Visit postFrom(String site, String path, Map<String, String> fields) {
        var request = request(path).header("Content-Type", "application/x-www-form-urlencoded");
        if (!site.isEmpty()) {
            request.header("Sec-Fetch-Site", site);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(encode(fields))));
    }

    /// Sends a form with a file in its field `file`.
    public Visit upload(String path, Map<String, String> fields, String fileName, String content) {
        var body = new StringBuilder();
        fields.forEach((name, value) ->
                body.append(
                        "--edge\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                .formatted(name, value)));
        body.append(
                "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                        .formatted(fileName));
        body.append(
                "Content-Type: application/octet-stream\r\n\r\n%s\r\n--edge--\r\n"
                        .formatted(content));
        return send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=edge")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey().replaceFirst("#.*", ""), UTF_8)
                                + "="
                                + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    static String base() {
        return "http://localhost:" + RestAssured.port;
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base() + path));
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            var all =
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; "));
            request.header("Cookie", all);
        }
        return request;
    }

    private Visit send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            for (var cookie : response.headers().allValues("Set-Cookie")) {
                var pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
                cookies.put(pair[0], pair[1]);
            }
            return new Visit(this, response, Jsoup.parse(response.body(), base()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
