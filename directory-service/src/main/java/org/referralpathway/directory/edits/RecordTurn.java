package org.referralpathway.directory.edits;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import org.referralpathway.directory.service.ListingTurned;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.id.Codes;
import org.referralpathway.kit.id.Uuid7;

/// Writes what was decided about a listing as a whole into its history.
@ApplicationScoped
class RecordTurn {
    private final Edits edits;
    private final Caller caller;
    private final InstantSource clock;
    private final Uuid7 ids;

    RecordTurn(Edits edits, Caller caller, InstantSource clock, Uuid7 ids) {
        this.edits = edits;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    void record(@Observes ListingTurned turned) {
        var user = caller.user();
        var wanted =
                new Edit.Wanted(
                        field(turned, turned.after()),
                        field(turned, turned.before()),
                        null,
                        user,
                        caller.organizationIfAny().orElse(null));
        var edit =
                new Edit(ids.next(), turned.service(), EditKind.DECISION, wanted, clock.instant());
        edit.decide(EditState.APPLIED, user, clock.instant());
        edits.persist(edit);
    }

    private static ObjectNode field(ListingTurned turned, String value) {
        return JsonNodeFactory.instance.objectNode().put(Codes.of(turned.field()), value);
    }
}
