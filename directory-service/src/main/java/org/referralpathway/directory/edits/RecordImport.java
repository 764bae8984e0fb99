package org.referralpathway.directory.edits;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.hsds.Documents;
import org.referralpathway.directory.service.RecordServiceRow;
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

    /// The line of one row of a file.
    public Line line(UUID service, String source) {
        return new Line(service, source);
    }

    /// What a row changes. Places are told as they were and are; shown is what may be known now.
    public final class Line implements RecordServiceRow.Changed {
        private final UUID service;
        private final String source;
        private final ObjectNode were = JsonNodeFactory.instance.objectNode();
        private final ObjectNode are = JsonNodeFactory.instance.objectNode();

        private Line(UUID service, String source) {
            this.service = service;
            this.source = source;
        }

        @Override
        public void from(ObjectNode before, ObjectNode after) {
            var fields = new TreeSet<String>();
            before.fieldNames().forEachRemaining(fields::add);
            after.fieldNames().forEachRemaining(fields::add);
            fields.remove(MovePlace.FIELD); // which names places, and is told by them
            for (var field : fields) {
                if (!Documents.same(before.path(field), after.path(field))) {
                    were.set(field, before.get(field));
                    are.set(field, after.get(field));
                }
            }
        }

        @Override
        public void placeFrom(@Nullable ObjectNode before, @Nullable ObjectNode after) {
            tell(were, before);
            tell(are, after);
        }

        private static void tell(ObjectNode fields, @Nullable ObjectNode place) {
            var links = fields.withArray(MovePlace.FIELD);
            if (place != null) {
                links.addObject().set("location", place.deepCopy());
            }
        }

        /// Writes it down; a row that changes nothing leaves no line.
        public void keep() {
            if (are.isEmpty()) {
                return;
            }
            var by =
                    new Edit.Wanted(
                            are,
                            were,
                            source,
                            caller.user(),
                            caller.organizationIfAny().orElse(null));
            var edit = new Edit(ids.next(), service, EditKind.IMPORT, by, clock.instant());
            edit.decide(EditState.APPLIED, caller.user(), clock.instant());
            edits.persist(edit);
        }
    }
}
