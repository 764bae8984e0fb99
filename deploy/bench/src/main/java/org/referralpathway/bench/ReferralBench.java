package org.referralpathway.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Offers needs to a group and accepts them, beside the same statements run by pgbench with as many
/// clients: what one operation costs the server in processor time, and how many there are a second.
/// Run on a platform that is up and has nothing else to do; its made-up people stay in it.
///
/// `./mvnw -pl deploy/bench compile exec:java -Dbench=org.referralpathway.bench.ReferralBench
/// -Dexec.args="8 1600"`: clients, operations of each kind.
public final class ReferralBench {
    private static final String DIRECTORY = "http://127.0.0.1:8081";
    private static final String REFERRAL = "http://127.0.0.1:8082";
    private static final Path LOG = Path.of(".pathway/logs/postgresql.log");
    private static final Duration SETTLED = Duration.ofSeconds(5);
    private final InstantSource clock = InstantSource.system();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Caller worker = new Caller(http, "alice-luton");
    private final Caller group = new Caller(http, "grace-luton");
    private final Server server = new Server();
    private final int clients;
    private String service = "";
    private String kind = "";
    private String pathway = "";

    private ReferralBench(int clients) throws IOException {
        this.clients = clients;
    }

    private interface Operation {
        void on(String[] row) throws IOException, InterruptedException;
    }

    /// @param given clients, operations
    public static void main(String[] given) throws Exception {
        var bench = new ReferralBench(Integer.parseInt(given[0]));
        var operations = Integer.parseInt(given[1]);
        bench.server.log(false);
        bench.takeNewConnections();
        bench.choose();
        bench.warmUp(operations / 4);
        bench.compare("create", bench.prepared(2 * operations + 2, false), bench::create);
        bench.compare("accept", bench.prepared(2 * operations + 2, true), bench::accept);
        bench.server.forget();
    }

    /// A service of the group without a limit of places, and a kind of help that it gives.
    private void choose() throws IOException, InterruptedException {
        pathway = worker.get(REFERRAL + "/v1/pathways").path("items").get(0).path("id").asText();
        var own = group.get(DIRECTORY + "/v1/own-listings").path("items").get(0);
        service = own.path("id").asText();
        var capacity = DIRECTORY + "/v1/services/" + service + "/capacity";
        var held = group.get(capacity);
        group.put(
                capacity,
                group.version(capacity),
                "{\"unit\":\"%s\",\"status\":\"capacity\"}"
                        .formatted(held.path("unit").asText("places")));
        kind = own.path("attributes").get(0).path("taxonomy_term").path("code").asText();
        say("kind %s", kind);
    }

    private void warmUp(int times) throws Exception {
        var rows = prepared(times, false);
        together(rows, this::create);
        together(rows, this::accept);
    }

    /// Each with need, person, case and, where it is wanted, an offered referral.
    private List<String[]> prepared(int count, boolean offered) throws Exception {
        var rows = new ArrayList<String[]>();
        for (var i = 0; i < count; i++) {
            rows.add(new String[4]);
        }
        together(rows, this::need);
        if (offered) {
            together(rows, this::create);
        }
        return rows;
    }

    private void need(String[] row) throws IOException, InterruptedException {
        var person =
                worker.post(
                        REFERRAL + "/v1/people", "{\"givenName\":\"Jo\",\"familyName\":\"Bench\"}");
        row[1] = person.path("id").asText();
        var opened =
                worker.post(
                        REFERRAL + "/v1/cases",
                        "{\"person\":\"%s\",\"pathway\":\"%s\"}".formatted(row[1], pathway));
        row[2] = opened.path("id").asText();
        worker.post(
                REFERRAL + "/v1/cases/" + row[2] + "/sharing",
                """
                {"basis":"consent","wording":"2026-1","how":"phone","givenBy":"person","privacyNotice":"2026-1",
                 "categories":["identity","contact","address","need"],"until":"%s"}\
                """
                        .formatted(
                                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                                        .plusMonths(6)));
        row[0] =
                worker.post(
                                REFERRAL + "/v1/needs",
                                "{\"case\":\"%s\",\"kind\":\"%s\",\"urgency\":\"standard\",\"postcode\":\"LU1 9ZZ\"}"
                                        .formatted(row[2], kind))
                        .path("id")
                        .asText();
    }

    private void create(String[] row) throws IOException, InterruptedException {
        row[3] =
                worker.post(
                                REFERRAL + "/v1/referrals",
                                "{\"need\":\"%s\",\"service\":\"%s\"}".formatted(row[0], service))
                        .path("id")
                        .asText();
    }

    private void accept(String[] row) throws IOException, InterruptedException {
        group.move(REFERRAL + "/v1/referrals/" + row[3] + "/accept", 0, "{}");
    }

    /// The first row shows what is asked; half of the others are for the service, half for pgbench.
    private void compare(String name, List<String[]> rows, Operation operation) throws Exception {
        server.log(true);
        takeNewConnections();
        operation.on(rows.getFirst());
        Thread.sleep(SETTLED);
        var length = Files.size(LOG);
        var began = clock.millis();
        operation.on(rows.get(1));
        Thread.sleep(SETTLED);
        var captured = Captured.since(LOG, length, began);
        server.log(false);
        takeNewConnections();
        var prepared = named(rows.get(1));
        if (name.equals("create")) {
            prepared.remove("referral");
        }
        var script = Files.createTempFile("bench-" + name, ".sql");
        Files.writeString(script, captured.script(prepared));
        say("%s: %d statements, %s", name, captured.size(), script);

        var half = (rows.size() - 2) / 2;
        var mine = rows.subList(2, 2 + half);
        var ours = measured(() -> together(mine, operation), true);
        server.keep(rows.subList(2 + half, rows.size()));
        var each = (rows.size() - 2 - half) / clients;
        var theirs = measured(() -> server.pgbench(script, clients, each), false);
        var oursEach = ours.seconds() / mine.size() * 1000;
        var theirsEach = theirs.seconds() / (each * clients) * 1000;
        say(
                "%s: service %.0f/s, %.2f ms of processor each; pgbench %.0f/s, %.2f ms each:"
                        + " rate %.0f %%, cost %.1f times",
                name,
                ours.rate(),
                oursEach,
                theirs.rate(),
                theirsEach,
                100 * ours.rate() / theirs.rate(),
                oursEach / theirsEach);
    }

    /// The pool finds out one by one that its connections were closed.
    private void takeNewConnections() throws Exception {
        for (var good = 0; good < 3 * clients; ) {
            try {
                worker.get(REFERRAL + "/v1/needs?limit=1");
                group.get(REFERRAL + "/v1/referrals?limit=1");
                good++;
            } catch (IOException e) {
                good = 0;
            }
        }
    }

    private record Measured(double rate, double seconds) {}

    private Measured measured(Callable<Double> run, boolean withService) throws Exception {
        var before = spent(withService);
        var rate = run.call();
        Thread.sleep(SETTLED);
        return new Measured(rate, spent(withService) - before);
    }

    private static double spent(boolean withService) throws IOException {
        return Cpu.ofPostgres(Server.DATA) + (withService ? Cpu.ofJava("referral-service") : 0);
    }

    private static Map<String, String> named(String[] row) {
        var named = new LinkedHashMap<String, String>();
        named.put("need", row[0]);
        named.put("person", row[1]);
        named.put("kase", row[2]);
        if (row[3] != null) {
            named.put("referral", row[3]);
        }
        return named;
    }

    /// @return operations a second
    private double together(List<String[]> rows, Operation operation) throws Exception {
        var next = new AtomicInteger();
        var started = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var all = new ArrayList<Callable<Void>>();
            for (var i = 0; i < clients; i++) {
                all.add(() -> {
                    for (var n = next.getAndIncrement();
                            n < rows.size();
                            n = next.getAndIncrement()) {
                        operation.on(rows.get(n));
                    }
                    return null;
                });
            }
            for (var done : threads.invokeAll(all)) {
                done.get();
            }
        }
        return rows.size() / ((System.nanoTime() - started) / 1e9);
    }

    @SuppressWarnings("SystemOut") // it is what the bench is for
    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
