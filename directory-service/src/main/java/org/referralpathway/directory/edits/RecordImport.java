package org.referralpathway.directory.edits;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.TreeSet;
import java.util.UUID;
import org.referralpathway.directory.hsds.Documents;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.id.Uuid7;

/// Writes what an import changed into a listing's history.
@ApplicationScoped
public class RecordImport {
    private final Edits edits;
    private final Caller caller;
    private final InstantSource clock;
    private final Uuid7 ids;

    RecordImport(Edits edits, Caller caller, InstantSource clock, Uuid7 ids) {
        this.edits = edits;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    public void changed(UUID service, String source, ObjectNode before, ObjectNode after) {
        var were = JsonNodeFactory.instance.objectNode();
        var are = JsonNodeFactory.instance.objectNode();
        var fields = new TreeSet<String>();
        before.fieldNames().forEachRemaining(fields::add);
        after.fieldNames().forEachRemaining(fields::add);
        for (var field : fields) {
            if (!Documents.same(before.path(field), after.path(field))) {
                were.set(field, before.get(field));
                are.set(field, after.get(field));
            }
        }
        if (are.isEmpty()) {
            return; // another group, or another rule of its place
        }
        var wanted = new Edit.Wanted(are, were, source, caller.user(), caller.organization());
        var edit = new Edit(ids.next(), service, EditKind.IMPORT, wanted, clock.instant());
        edit.decide(EditState.APPLIED, caller.user(), clock.instant());
        edits.persist(edit);
    }
}
