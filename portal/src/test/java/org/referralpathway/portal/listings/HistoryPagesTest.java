package org.referralpathway.portal.listings;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.referralpathway.portal.testing.Browser;
import org.referralpathway.portal.testing.Services;
import org.referralpathway.portal.testing.Stub;
import org.referralpathway.portal.testing.World;

@QuarkusTest
@QuarkusTestResource(Services.class)
class HistoryPagesTest {
    private static final String PAGE = "/listings/" + World.SERVICE + "/history";
    private static final String EDITS = "GET /v1/services/" + World.SERVICE + "/edits";
    private static final String EDIT =
            """
            {"id": "%s", "service": "%s", "serviceName": "Larch Court food parcels", "kind": "%s",
             "changes": {"fees": "Two pounds", "alert": null}, "before": {"alert": "Closed"},
             "note": "tsi-list", "by": "Grace Adeyemi", "decidedBy": "Stan Kowalski",
             "recordedAt": "2026-11-20T09:05:00Z", "version": 0}
            """;

    @BeforeEach
    void theWorld() {
        Stub.get().reset();
    }

    @Test
    void whoChangedWhatAndWhenAndWhatItWasBefore() {
        Stub.get()
                .answer(
                        EDITS,
                        200,
                        World.longList(
                                EDIT.formatted(World.EDIT, World.SERVICE, "own"),
                                EDIT.formatted(World.EDIT, World.SERVICE, "import")));

        var page = Browser.as("stan", "steward").get(PAGE);

        assertThat(page.text())
                .contains("The group, Grace Adeyemi")
                .contains("From tsi-list, Grace Adeyemi")
                .contains("Cost: Nothing")
                .contains("Two pounds")
                .contains("Notice: Closed")
                .contains("20 November 2026 at 9:05am, checked by Stan Kowalski")
                .contains("tsi-list First brought on 1 March 2026, last on 16 November 2026");
        assertThat(page.html()).contains("?cursor=bmV4dA%3D%3D");
    }

    @Test
    void aListingThatTheGroupWroteComesFromNowhereElse() {
        Stub.get()
                .answer(EDITS, 200, World.list())
                .answer("GET /v1/services/" + World.SERVICE + "/sources", 200, "{\"items\": []}");

        assertThat(Browser.as("grace", "provider").get(PAGE).text())
                .contains("Nothing was changed since the listing came")
                .contains("The group wrote it here");
    }
}
