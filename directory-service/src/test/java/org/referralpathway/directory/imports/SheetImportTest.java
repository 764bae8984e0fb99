package org.referralpathway.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.referralpathway.directory.testing.Imports.imported;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.directory.testing.Callers;
import org.referralpathway.directory.testing.Hsds;

/// The spreadsheet that a third sector interface has: its own headings, and what people write.
@QuarkusTest
class SheetImportTest {
    private static final String CSV = "text/csv";
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String SHEET =
            """
            Name of group,What they do,Category,Tel,Where,Post code,Open,Charity no
            Bute Larder,Food parcels; Lunch club,food-parcel,01632 960001,1 Example Street,LU1 9ZA,Tues/Thurs 10-12,SC46097
            Bute Befrienders,Befriending,cuddles,,,,by appointment,nonsense
            """;

    private final String source = "sheet-" + UUID.randomUUID();

    @BeforeEach
    void theKindOfHelpIsKnown() {
        imported(Hsds.service());
    }

    @Test
    void aSheetIsMappedOnceTakenAndItsOdditiesGoToAList() {
        var staged =
                bring(CSV, SHEET.getBytes(StandardCharsets.UTF_8))
                        .body("columns.postcode", equalTo("Post code"));
        staged.body("columns.organisation", nullValue()).body("report", nullValue());

        var mapped =
                map(staged).body("report.rejected", equalTo(0)).body("report.rows", hasSize(5));
        var services =
                mapped.extract().jsonPath().getList("report.rows.id", String.class).subList(1, 3);
        accept(mapped).body("report.accepted", equalTo(5));

        RestAssured.get("/oruk/v3/services/" + services.getFirst())
                .then()
                .statusCode(200)
                .body("name", equalTo("Food parcels"))
                .body("organization.name", equalTo("Bute Larder"))
                .body("schedules[0].byday", equalTo("TU,TH"))
                .body("schedules[0].opens_at", equalTo("10:00"))
                .body("phones[0].number", equalTo("01632 960001"));
        var told = toDos();
        assertThat(told)
                .anyMatch(toDo ->
                        toDo.startsWith("hours|Was read as Tuesday and Thursday, 10:00 to 12:00"))
                .contains(
                        "postcode|Is missing: nobody can tell how far away it is|",
                        "kinds|Is no kind of help that is known here: choose one|cuddles",
                        "charity-number|Is no charity number: ask the group|nonsense");

        var again = bring(CSV, SHEET.getBytes(StandardCharsets.UTF_8));
        again.body("columns.organisation", equalTo("Name of group"))
                .body("report.rows.verdict", not(hasItem("created")))
                .body("report.rows.verdict", not(hasItem("changed")));
        accept(again);
        assertThat(toDos()).as("a doubt is listed once").hasSameSizeAs(told);

        var mended = SHEET.replace("cuddles", "food-parcel").replace("nonsense", "1164883");
        accept(bring(CSV, mended.getBytes(StandardCharsets.UTF_8)));
        assertThat(toDos())
                .as("what was mended is struck off")
                .noneMatch(toDo -> toDo.startsWith("kinds") || toDo.startsWith("charity-number"));
    }

    @Test
    void aWorkbookIsReadLikeItsText() throws IOException {
        var rows =
                List.of(
                        "Organisation,Services,Kinds of help,Places",
                        "Arran Vans,Lifts,food-parcel,4");
        var batch = bring(XLSX, workbook(rows)).body("report.rejected", equalTo(0));
        var id = batch.extract().jsonPath().getString("report.rows[1].id");
        accept(batch);
        RestAssured.get("/oruk/v3/services/" + id)
                .then()
                .body("name", equalTo("Lifts"))
                .body("service_capacities[0].maximum", equalTo(4));
    }

    @Test
    void aRowWithoutAnOrganisationIsTheOnlyOneRejected() {
        var batch =
                bring(
                        CSV,
                        "Organisation,Services\n,Nameless\nNamed group,Help\n"
                                .getBytes(StandardCharsets.UTF_8));
        batch.body("report.accepted", equalTo(2)).body("report.rejected", equalTo(2));
    }

    /// As TSIs keep them: a line for each day, or each place.
    @Test
    void linesOfTheSameListingAreAllOfIt() {
        var sheet =
                """
                Organisation,Services,Opening hours,Address,Postcode,Phone
                Bute Circle,Coffee,Tuesday 10:00 to 12:00,1 Example Street,LU1 9ZA,01632 960001
                Bute Circle,Coffee,Thursday 14:00 to 16:00,2 Other Street,LU1 9ZB,01632 960001
                Bute Circle,Coffee,Thursday 14:00 to 16:00,2 Other Street,LU1 9ZB,01632 960001
                """;
        var batch =
                bring(CSV, sheet.getBytes(StandardCharsets.UTF_8))
                        .body("report.rows", hasSize(2))
                        .body("report.rejected", equalTo(0));
        accept(batch);

        RestAssured.get("/oruk/v3/services/" + batch.extract().path("report.rows[1].id"))
                .then()
                .body("schedules.byday", containsInAnyOrder("TU", "TH"))
                .body("service_at_locations", hasSize(2))
                .body("phones", hasSize(1));
        assertThat(toDos())
                .filteredOn(toDo -> toDo.contains("same listing as on line 2"))
                .hasSize(1);
    }

    @Test
    void aSheetWithAnotherColumnIsReadAsTheLastOneWas() {
        accept(map(bring(CSV, SHEET.getBytes(StandardCharsets.UTF_8))));

        var wider = SHEET.replace("Charity no", "Charity no,E-mail").replace("Category", "Sort");
        bring(CSV, wider.getBytes(StandardCharsets.UTF_8))
                .body("columns.organisation", equalTo("Name of group"))
                .body("columns.postcode", equalTo("Post code"))
                .body("columns.email", equalTo("E-mail"))
                .body("columns.kinds", nullValue());
    }

    @Test
    void aColumnThatIsNotThereCannotBeMapped() {
        var staged = bring(CSV, SHEET.getBytes(StandardCharsets.UTF_8));
        columns(staged, "{\"columns\":{\"organisation\":\"Nowhere\"}}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/columns/organisation"));
    }

    @Test
    void whatIsNoSheetIsRefusedInPlainWords() {
        send(XLSX, "nonsense".getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("detail", containsString("not an XLSX file"));
        send(CSV, new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0})
                .statusCode(400)
                .body("detail", startsWith("It is not in UTF-8"));
    }

    @Test
    void anExportedSheetReadsBackWithoutBeingMapped() {
        var service = imported(Hsds.service());
        for (var ending : List.of("csv", "xlsx")) {
            var file = Callers.steward().get("/v1/exports/directory." + ending).asByteArray();
            var batch = bring(ending.equals("csv") ? CSV : XLSX, file);
            batch.body("report.rejected", equalTo(0))
                    .body("report.rows.id", hasItem(service.path("id").asText()));
        }
    }

    private List<String> toDos() {
        return Callers.steward()
                .get("/v1/to-dos?limit=100")
                .jsonPath()
                .<java.util.Map<String, Object>>getList("items")
                .stream()
                .filter(item -> source.equals(item.get("source")))
                .map(item -> item.get("field") + "|" + item.get("detail") + "|" + item.get("told"))
                .toList();
    }

    private static byte[] workbook(List<String> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("One");
            for (var row = 0; row < rows.size(); row++) {
                var cells = rows.get(row).split(",", -1);
                for (var column = 0; column < cells.length; column++) {
                    sheet.value(row, column, cells[column]);
                }
            }
        }
        return out.toByteArray();
    }

    private ValidatableResponse bring(String type, byte[] file) {
        return send(type, file).statusCode(201);
    }

    private ValidatableResponse send(String type, byte[] file) {
        return Callers.steward()
                .contentType(type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(file)
                .post("/v1/import-batches?source=" + source)
                .then();
    }

    private static ValidatableResponse map(ValidatableResponse staged) {
        return columns(
                        staged,
                        """
                        {"columns":{"organisation":"Name of group","service":"What they do","kinds":"Category",
                         "phone":"Tel","address":"Where","postcode":"Post code","hours":"Open",
                         "charity-number":"Charity no"}}\
                        """)
                .statusCode(200);
    }

    private static ValidatableResponse columns(ValidatableResponse staged, String body) {
        return put(staged, "columns", body);
    }

    private static ValidatableResponse accept(ValidatableResponse batch) {
        return put(batch, "acceptance", "{\"withdraw\":false}").statusCode(200);
    }

    private static ValidatableResponse put(ValidatableResponse batch, String what, String body) {
        return Callers.steward()
                .header("If-Match", batch.extract().header("ETag"))
                .body(body)
                .put("/v1/import-batches/" + batch.extract().path("id") + "/" + what)
                .then();
    }
}
