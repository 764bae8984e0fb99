package org.referralpathway.directory.edits;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.service.Services;
import org.referralpathway.directory.service.Withheld;

/// Edits as they may be read: without what would give a confidential place away.
@ApplicationScoped
public class ShownEdits {
    private final Services services;

    ShownEdits(Services services) {
        this.services = services;
    }

    /// An edit with the listing that it is about.
    public record Shown(
            UUID id,
            UUID service,
            String serviceName,
            EditKind kind,
            EditState state,
            ObjectNode changes,
            ObjectNode before,
            @Nullable String note,
            @Nullable UUID organization,
            Instant recordedAt,
            @Nullable Instant decidedAt,
            long version) {}

    /// Two queries for any number.
    @Transactional
    public List<Shown> show(Collection<Edit> edits) {
        var of = services.byId(edits.stream().map(Edit::service).toList());
        var around = services.around(of.values());
        return edits.stream()
                .map(edit -> {
                    var service = Objects.requireNonNull(of.get(edit.service()));
                    var seen = Objects.requireNonNull(around.get(service.id()));
                    var own = Withheld.of(service, seen.places());
                    return shown(edit, service.shownName(seen), own, seen.group());
                })
                .toList();
    }

    private static Shown shown(
            Edit edit, String name, @Nullable Withheld own, @Nullable Withheld group) {
        var note = edit.note();
        var told =
                note == null
                                || (own != null && own.tells(note))
                                || (group != null && group.tells(note))
                        ? null
                        : note;
        return new Shown(
                edit.id(),
                edit.service(),
                name,
                edit.kind(),
                edit.state(),
                stripped(edit.changes(), own, group),
                stripped(edit.before(), own, group),
                told,
                edit.organization(),
                edit.recordedAt(),
                edit.decidedAt(),
                edit.version());
    }

    private static ObjectNode stripped(
            ObjectNode fields, @Nullable Withheld own, @Nullable Withheld group) {
        var copy = fields.deepCopy();
        if (own != null) {
            copy.remove(MovePlace.FIELD);
            own.strip(copy);
        }
        if (group != null) {
            group.stripTexts(copy);
        }
        return copy;
    }
}
