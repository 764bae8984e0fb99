package org.referralpathway.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a browser does while somebody signs in: keeps cookies by their path, follows redirects and
/// sends forms.
final class BrowserFlow {
    private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Map<String, String>> cookies = new HashMap<>();
    private final String end;

    /// @param end where an address begins that is not followed any more
    BrowserFlow(String end) {
        this.end = end;
    }

    /// Where a page of the flow ends.
    ///
    /// @param address the last address, which is [#end]'s where the flow is over
    record Page(URI address, String html) {
        URI formAction() {
            var action = ACTION.matcher(html);
            if (!action.find()) {
                throw new AssertionError("no form at " + address + ": " + html);
            }
            return address.resolve(action.group(1).replace("&amp;", "&"));
        }
    }

    Page open(URI address) throws Exception {
        return follow(address, HttpRequest.newBuilder(address).GET());
    }

    Page send(URI address, Map<String, String> form) throws Exception {
        var body =
                form.entrySet().stream()
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
        var request =
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body));
        return follow(address, request);
    }

    private Page follow(URI address, HttpRequest.Builder request) throws Exception {
        var answer = ask(address, request);
        var at = address;
        for (var steps = 0; answer.statusCode() / 100 == 3 && steps < 20; steps++) {
            at = at.resolve(answer.headers().firstValue("Location").orElseThrow());
            if (at.toString().startsWith(end)) {
                return new Page(at, "");
            }
            answer = ask(at, HttpRequest.newBuilder(at).GET());
        }
        return new Page(at, answer.body());
    }

    private HttpResponse<String> ask(URI address, HttpRequest.Builder request) throws Exception {
        var sent =
                cookies.entrySet().stream()
                        .filter(path -> address.getPath().startsWith(path.getKey()))
                        .flatMap(path -> path.getValue().entrySet().stream())
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
        if (!sent.isEmpty()) {
            request.header("Cookie", sent);
        }
        var answer = http.send(request.build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String cookie) {
        var parts = cookie.split(";\\s*", -1);
        var pair = parts[0].split("=", 2);
        var path = "/";
        for (var part : parts) {
            if (part.toLowerCase(java.util.Locale.ROOT).startsWith("path=")) {
                path = part.substring("path=".length());
            }
        }
        cookies.computeIfAbsent(path, _ -> new HashMap<>()).put(pair[0], pair[1]);
    }
}
