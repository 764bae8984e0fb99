package org.referralpathway.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.referralpathway.directory.testing.Hsds;

class CheckTest {
    @Test
    void aWholeServiceIsNotRemarkedUpon() {
        assertThat(Check.of(Shape.SERVICE, Hsds.service())).isEmpty();
    }

    @Test
    void withoutIdNameOrStatusARowCannotBeTaken() {
        var row = Hsds.service().put("id", "17").put("status", "open");
        row.remove("name");

        assertThat(Check.of(Shape.SERVICE, row))
                .filteredOn(Finding::fatal)
                .extracting(Finding::pointer)
                .containsExactlyInAnyOrder("/id", "/name", "/status");
    }

    @Test
    void anUnknownFieldIsKeptAndReportedWithItsPlace() {
        var row = Hsds.service();
        ((ObjectNode) row.at("/languages/0")).put("a/b", 1);

        assertThat(Check.of(Shape.SERVICE, row))
                .singleElement()
                .satisfies(found -> assertThat(found.fatal()).isFalse())
                .extracting(Finding::pointer)
                .isEqualTo("/languages/0/a~1b");
    }

    @Test
    void whatTheDatabaseCannotKeepIsRefused() {
        var nul = Hsds.service().put("description", "a\0b");
        var half = Hsds.service().put("description", "a\ud800b");
        var huge = Hsds.service().put("minimum_age", Double.POSITIVE_INFINITY);

        for (var row : List.of(nul, half, huge)) {
            assertThat(Check.of(Shape.SERVICE, row)).anyMatch(Finding::fatal);
        }
    }

    @Test
    void aFindingNeverRepeatsTheValue() {
        var row = Hsds.service().put("email", "canary at example");

        assertThat(Check.of(Shape.SERVICE, row))
                .singleElement()
                .extracting(Finding::detail)
                .asString()
                .doesNotContain("canary");
    }
}
