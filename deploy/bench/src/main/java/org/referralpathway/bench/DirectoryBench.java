package org.referralpathway.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Imports made-up listings and searches them, beside the same question asked of PostgreSQL without
/// an index. Run on a platform that is up; its listings stay in it.
///
/// `./mvnw -pl deploy/bench compile exec:java -Dexec.args="10000 300 20"`: listings, searches a
/// second, seconds.
public final class DirectoryBench {
    private static final String DIRECTORY = "http://127.0.0.1:8081";
    private static final int PART = 2_000;
    private final HttpClient http = HttpClient.newHttpClient();

    private DirectoryBench() {}

    /// @param given how many listings, searches a second, for how many seconds
    public static void main(String[] given) throws Exception {
        var bench = new DirectoryBench();
        bench.load();
        bench.importListings(Integer.parseInt(given[0]));
        bench.search(20, 5, false);
        bench.search(Integer.parseInt(given[1]), Integer.parseInt(given[2]), true);
        bench.naive();
    }

    private void load() throws IOException, InterruptedException {
        send(
                HttpRequest.newBuilder(URI.create(DIRECTORY + "/v1/postcodes"))
                        .header("Authorization", "Bearer " + new Caller(http, "root-admin").token())
                        .header("Content-Type", "text/csv")
                        .PUT(BodyPublishers.ofString(Listings.postcodes())));
    }

    private void importListings(int count) throws IOException, InterruptedException {
        var listings = new Listings(1);
        var started = System.nanoTime();
        for (var first = 0; first < count; first += PART) {
            var lines = new StringBuilder();
            for (var i = first; i < Math.min(count, first + PART); i++) {
                lines.append(listings.service(i)).append('\n');
            }
            send(
                    HttpRequest.newBuilder(URI.create(DIRECTORY + "/v1/imports?source=bench"))
                            .header(
                                    "Authorization",
                                    "Bearer " + new Caller(http, "stan-luton").token())
                            .header("Content-Type", "application/x-ndjson")
                            .timeout(Duration.ofMinutes(10))
                            .POST(BodyPublishers.ofString(lines.toString())));
        }
        var seconds = (System.nanoTime() - started) / 1e9;
        say("import: %d listings in %.0f s, %.1f ms each", count, seconds, 1000 * seconds / count);
        say("directory's memory after it: %.0f MB", memory());
    }

    /// Questions at a fixed rate, each timed from when it was due: waiting counts.
    private void search(int rate, int seconds, boolean tell) throws InterruptedException {
        var questions = new Listings(2);
        var times = Collections.synchronizedList(new ArrayList<Double>());
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var start = System.nanoTime();
            for (var i = 0; i < rate * seconds; i++) {
                var due = start + i * 1_000_000_000L / rate;
                var body =
                        "{\"words\":\"%s %s\",\"postcode\":\"%s\",\"age\":40}"
                                .formatted(
                                        questions.word(),
                                        questions.word(),
                                        Listings.postcode(questions.someWhere()));
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                callers.submit(() -> {
                    send(
                            HttpRequest.newBuilder(URI.create(DIRECTORY + "/v1/search"))
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(body)));
                    return times.add((System.nanoTime() - due) / 1e6);
                });
            }
        }
        if (tell) {
            say("search at %d/s: %s, %d answered", rate, quantiles(times), times.size());
        }
    }

    /// The same question without any index: every word and every distance reckoned.
    private void naive() throws SQLException, IOException {
        var questions = new Listings(2);
        var times = new ArrayList<Double>();
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:postgresql://127.0.0.1:5433/directory",
                                "directory_app",
                                new Server().secret("login.directory_app"));
                var select =
                        connection.prepareStatement(
                                """
                                select s.id, min(metres(l.latitude, l.longitude, ?, ?)) m
                                from service s join service_at_location a on a.service_id = s.id
                                join location l on l.id = a.location_id
                                where to_tsvector('english', s.search_text) @@ websearch_to_tsquery('english', ?)
                                  and coalesce(s.minimum_age, 0) <= 40
                                group by s.id having min(metres(l.latitude, l.longitude, ?, ?)) < 16000
                                order by m, s.id limit 20\
                                """)) {
            for (var i = 0; i < 20; i++) {
                var words = questions.word() + " " + questions.word();
                var at = questions.someWhere();
                for (var place : new int[] {1, 4}) {
                    select.setDouble(place, Listings.latitude(at));
                    select.setDouble(place + 1, Listings.longitude(at));
                }
                select.setString(3, words);
                var started = System.nanoTime();
                select.executeQuery().close();
                times.add((System.nanoTime() - started) / 1e6);
            }
        }
        say("the naive SQL, one at a time: %s", quantiles(times));
    }

    private double memory() throws IOException, InterruptedException {
        var metrics = send(HttpRequest.newBuilder(URI.create(DIRECTORY + "/q/metrics")).GET());
        return metrics.lines()
                        .filter(line -> line.startsWith("jvm_memory_used_bytes"))
                        .mapToDouble(line -> Double.parseDouble(line.replaceAll(".* ", "")))
                        .sum()
                / 1e6;
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(
                    answer.request().uri() + " answered " + answer.statusCode() + answer.body());
        }
        return answer.body();
    }

    private static String quantiles(List<Double> times) {
        var sorted = times.stream().sorted().toList();
        return "p50 %.0f ms, p99 %.0f ms, longest %.0f ms"
                .formatted(
                        sorted.get(sorted.size() / 2),
                        sorted.get((int) (sorted.size() * 0.99)),
                        sorted.getLast());
    }

    @SuppressWarnings("SystemOut") // it is what the bench is for
    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
