package org.referralpathway.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/// Asks who can help with one need, where thousands of services belong to the partnership: what the
/// whole request takes, beside reading the same rows from PostgreSQL and doing nothing with them.
/// Run on a platform that is up and has nothing else to do; the made-up services are taken out
/// again.
///
/// `./mvnw -pl deploy/bench compile exec:java -Dbench=org.referralpathway.bench.MatchBench
/// -Dexec.args="5000 300"`: services, questions.
public final class MatchBench {
    private static final String REFERRAL = "http://127.0.0.1:8082";

    /// One group in ten has a limit of requests; one service in three is of the kind that is asked
    /// for.
    private static final String OFFERS =
            """
            insert into organization_copy (id, name, status, sequence)
                select md5('bench-org' || n)::uuid, 'Bench group ' || n, 'active', 1 from generate_series(1, %1$d / 10) n;
            insert into partnership_member (partnership, organization, tier, valid_from)
                select '%2$s', md5('bench-org' || n)::uuid, 'wider', '2020-01-01' from generate_series(1, %1$d / 10) n;
            insert into group_terms (organization, most_open, answer_days, set_by, set_at)
                select md5('bench-org' || n)::uuid, 3, '{MO,TU}', md5('bench')::uuid, now() from generate_series(1, %1$d / 10, 10) n;
            insert into service_copy (id, organization, name, status, kinds, remote, districts, outcodes, latitudes, longitudes,
                                      languages, access, assured_date, sequence, wards, rings, admission)
                select md5('bench-service' || n)::uuid, md5('bench-org' || (n %% (%1$d / 10) + 1))::uuid, 'Bench service ' || n, 'active',
                       array[case when n %% 3 = 0 then '%3$s' else 'bench-kind' end], false, '{E06000032}', '{}',
                       array[51.8 + (n %% 100) / 1000.0], array[-0.5 + (n %% 90) / 1000.0], '{en}', '{}', current_date - 20, 1,
                       '{}', '[]', '{}'
                from generate_series(1, %1$d) n;
            analyze service_copy; analyze partnership_member; analyze organization_copy; analyze group_terms
            """;

    private static final String GONE =
            """
            delete from service_copy where name like 'Bench service %';
            delete from group_terms where set_by = md5('bench')::uuid;
            delete from partnership_member m using organization_copy o where o.id = m.organization and o.name like 'Bench group %';
            delete from organization_copy where name like 'Bench group %'
            """;

    private final InstantSource clock = InstantSource.system();
    private final Caller worker = new Caller(HttpClient.newHttpClient(), "alice-luton");
    private final Server server = new Server();

    private MatchBench() throws IOException {}

    /// @param given services, questions
    public static void main(String[] given) throws Exception {
        var services = Integer.parseInt(given[0]);
        var questions = Integer.parseInt(given[1]);
        var bench = new MatchBench();
        var pathway = bench.worker.get(REFERRAL + "/v1/pathways").path("items").get(0);
        var partnership = pathway.path("partnership").asText();
        var need = bench.need(pathway.path("id").asText());
        bench.server.run(GONE);
        bench.server.run(OFFERS.formatted(services, partnership, "shopping"));
        try {
            bench.compare(need, partnership, questions);
        } finally {
            bench.server.run(GONE);
        }
    }

    private void compare(String need, String partnership, int questions) throws Exception {
        var asked = REFERRAL + "/v1/needs/" + need + "/matches";
        var found = worker.get(asked);
        say(
                "%d candidates, %d excluded",
                found.path("candidates").size(), found.path("excluded").size());
        times(questions, () -> worker.get(asked));
        var ours = times(questions, () -> worker.get(asked));
        var rows = times(questions, () -> server.offers(partnership));
        say("the request: p50 %.1f ms, p99 %.1f ms", at(ours, 50), at(ours, 99));
        say("the rows alone: p50 %.1f ms, p99 %.1f ms", at(rows, 50), at(rows, 99));
        say("the request takes %.1f times as long at p50", at(ours, 50) / at(rows, 50));
    }

    private static double[] times(int questions, Callable<?> question) throws Exception {
        var times = new double[questions];
        for (var i = 0; i < questions; i++) {
            var began = System.nanoTime();
            question.call();
            times[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(times);
        return times;
    }

    private static double at(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private String need(String pathway) throws IOException, InterruptedException {
        var person =
                worker.post(
                                REFERRAL + "/v1/people",
                                "{\"givenName\":\"Jo\",\"familyName\":\"Bench\"}")
                        .path("id")
                        .asText();
        var opened =
                worker.post(
                                REFERRAL + "/v1/cases",
                                "{\"person\":\"%s\",\"pathway\":\"%s\"}".formatted(person, pathway))
                        .path("id")
                        .asText();
        return worker.post(
                        REFERRAL + "/v1/needs",
                        "{\"case\":\"%s\",\"kind\":\"shopping\",\"urgency\":\"standard\",\"postcode\":\"LU1 9ZZ\",\"by\":\"%s\"}"
                                .formatted(
                                        opened,
                                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                                                .plusDays(7)))
                .path("id")
                .asText();
    }

    @SuppressWarnings("SystemOut") // it is what the bench is for
    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
