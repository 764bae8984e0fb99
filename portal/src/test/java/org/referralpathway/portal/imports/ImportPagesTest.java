package org.referralpathway.portal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.referralpathway.portal.testing.Browser;
import org.referralpathway.portal.testing.Services;
import org.referralpathway.portal.testing.Stub;
import org.referralpathway.portal.testing.Visit;
import org.referralpathway.portal.testing.World;

/// From a spreadsheet to listings, with a look in between.
@QuarkusTest
@QuarkusTestResource(Services.class)
class ImportPagesTest {
    private static final String BATCH = "/imports/" + World.BATCH;
    private final Browser stan = Browser.as("stan", "steward");

    @BeforeEach
    void theWorld() {
        Stub.get()
                .reset()
                .answer(
                        "PUT /v1/import-batches/" + World.BATCH + "/columns",
                        200,
                        World.batch("staged"))
                .answer(
                        "PUT /v1/import-batches/" + World.BATCH + "/acceptance",
                        200,
                        World.batch("accepted"))
                .answer(
                        "PUT /v1/import-batches/" + World.BATCH + "/discard",
                        200,
                        World.batch("discarded"))
                .answer("PUT /v1/to-dos/" + World.TO_DO + "/done", 200, "{}");
    }

    @Test
    void aGroupThatIsHereAlreadyIsSaidToBeTheSame() {
        var path = "/v1/import-batches/" + World.BATCH + "/same-organization";
        Stub.get().answer("PUT " + path, 200, World.batch("staged"));
        var page = stan.get(BATCH);
        assertThat(page.text())
                .contains(
                        "Bute Larder Trust", "Has nearly the same name. Is at the same postcode.");

        var answer =
                page.submit(
                        BATCH + "/same",
                        Map.of(
                                "brought", World.BATCH.toString(),
                                "organization", World.SERVICE.toString()));

        assertThat(answer.location()).endsWith(BATCH);
        var sent = Stub.get().all().getLast();
        assertThat(sent.path()).isEqualTo(path);
        assertThat(sent.body()).contains("\"organization\":\"" + World.SERVICE);
        assertThat(sent.header("If-match")).isEqualTo("\"2\"");
    }

    @ParameterizedTest
    @CsvSource({
        "groups.csv, text/csv",
        "Groups.XLSX, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "feed.json, application/json",
        "feed.ndjson, application/x-ndjson",
        "package.zip, application/zip"
    })
    void aFileIsBroughtAsWhatItIs(String name, String type) {
        var answer = upload(name, "Group,Tel\nBute Larder,1\n", Map.of("source", "Our list!"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).endsWith(BATCH);
        var sent = Stub.get().posts().getLast();
        assertThat(sent.header("Content-type")).startsWith(type);
        assertThat(sent.body()).startsWith("Group,Tel");
        assertThat(sent.header("Idempotency-key")).isNotNull();
    }

    @Test
    void aFormWithoutAFileOrAnOriginSaysWhatIsMissing() {
        var answer = upload("", "", Map.of("source", " "));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).containsEntry("#file", "Choose a file");
        assertThat(answer.errors().get("#source")).contains("Enter a name");
    }

    @Test
    void aLargeFileIsTakenAndALargeFormIsNot() {
        var large = "x".repeat(200_000);
        assertThat(upload("groups.csv", large, Map.of("source", "ours")).status()).isEqualTo(303);
        assertThat(stan.post("/imports/to-dos/" + World.TO_DO, Map.of("x", large)).status())
                .isEqualTo(413);
    }

    @Test
    void theFileSaysWhatItWouldChangeRowByRow() {
        assertThat(stan.get(BATCH).text())
                .contains("New 1", "Changed 1", "The same 1", "Not taken 1")
                .contains("fees: Free → Two pounds", "/5/name: Is missing")
                .contains("Tues/Thurs 10-12", "Column \"Tel\" is not read")
                .contains("4 shoe_size: Is not a field of HSDS-UK 3.0")
                .containsSubsequence("5 rejected", "2 created", "3 changed");
    }

    @Test
    void theColumnsAreSaidOnOnePage() {
        var form = BATCH + "/columns";
        var answer = stan.get(BATCH).submit(form, Map.of("organisation", "Group", "phone", "Tel"));

        assertThat(answer.location()).endsWith(BATCH);
        assertThat(Stub.get().all().getLast().body())
                .contains("\"organisation\":\"Group\"", "\"phone\":\"Tel\"");
        assertThat(stan.get(BATCH).submit(form, Map.of()).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"accept, yes, true", "accept, '', false"})
    void whatIsMissingIsTakenOutOnlyWhereThatWasTicked(
            String decision, String tick, boolean withdraw) {
        var answer =
                stan.get(BATCH)
                        .submit(
                                BATCH + "/decision",
                                Map.of("decision", decision, "withdraw", tick));

        assertThat(answer.location()).contains("done=import-accepted");
        var sent = Stub.get().all().getLast();
        assertThat(sent.body()).isEqualTo("{\"withdraw\":" + withdraw + "}");
        assertThat(sent.header("If-match")).isEqualTo("\"2\"");
    }

    @Test
    void aFileIsThrownAway() {
        var answer = stan.get(BATCH).submit(BATCH + "/decision", Map.of("decision", "discard"));

        assertThat(answer.location()).endsWith("/imports?done=import-discarded");
    }

    @Test
    void whatIsToBeLookedAtIsStruckOff() {
        var page = stan.get("/imports");
        assertThat(page.text())
                .contains("Tues/Thurs 10-12: Was read as Tuesday and Thursday, 10:00 to 12:00");

        var answer = page.submit("/imports/to-dos/" + World.TO_DO, Map.of());

        assertThat(answer.location()).endsWith("/imports?done=to-do-done");
    }

    private Visit upload(String name, String content, Map<String, String> typed) {
        var fields = new HashMap<>(stan.get("/imports").fields("/imports"));
        fields.putAll(typed);
        return stan.upload("/imports", fields, name, content);
    }
}
