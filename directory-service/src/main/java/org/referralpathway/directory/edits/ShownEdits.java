package org.referralpathway.directory.edits;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.hsds.Texts;
import org.referralpathway.directory.identity.Identities;
import org.referralpathway.directory.identity.IdentityProviderAway;
import org.referralpathway.directory.identity.Person;
import org.referralpathway.directory.service.Services;
import org.referralpathway.directory.service.Withheld;

/// Edits as they may be read: without what would give a confidential place away.
@ApplicationScoped
public class ShownEdits {
    private final Services services;
    private final Identities identities;

    ShownEdits(Services services, Identities identities) {
        this.services = services;
        this.identities = identities;
    }

    /// An edit with the listing that it is about.
    ///
    /// @param by who it was, where the reader is told and the identity provider knows
    /// @param decidedBy who made the change, where another had to
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
            @Nullable String by,
            @Nullable String decidedBy,
            Instant recordedAt,
            @Nullable Instant decidedAt,
            long version) {
        Shown named(@Nullable String by, @Nullable String decidedBy) {
            return new Shown(
                    id,
                    service,
                    serviceName,
                    kind,
                    state,
                    changes,
                    before,
                    note,
                    organization,
                    by,
                    decidedBy,
                    recordedAt,
                    decidedAt,
                    version);
        }
    }

    /// With the names of whoever it was: of their own people for a group, of all for a steward.
    ///
    /// @param own null for a steward
    public List<Shown> named(List<Edit> edits, @Nullable UUID own) {
        var names = new HashMap<UUID, Optional<String>>();
        var shown = show(edits).iterator();
        return edits.stream()
                .map(edit -> {
                    var told = own == null || own.equals(edit.organization());
                    var by = told ? name(edit.user(), names) : null;
                    var other = !Objects.equals(edit.user(), edit.decidedBy());
                    var decided = own == null && other ? name(edit.decidedBy(), names) : null;
                    return shown.next().named(by, decided);
                })
                .toList();
    }

    /// Each is asked for once; a history without names is better than none.
    private @Nullable String name(@Nullable UUID user, Map<UUID, Optional<String>> names) {
        return user == null ? null : names.computeIfAbsent(user, this::known).orElse(null);
    }

    private Optional<String> known(UUID user) {
        try {
            return identities.person(user).map(Person::name);
        } catch (IdentityProviderAway _) {
            return Optional.empty();
        }
    }

    /// Two queries for any number.
    @Transactional
    public List<Shown> show(Collection<Edit> edits) {
        var of = services.byId(edits.stream().map(Edit::service).toList());
        var around = services.around(of.values());
        var secret =
                services.confidentialAmong(edits.stream().flatMap(ShownEdits::places).toList());
        return edits.stream()
                .map(edit -> {
                    var service = Objects.requireNonNull(of.get(edit.service()));
                    var seen = Objects.requireNonNull(around.get(service.id()));
                    var own = Withheld.of(service, seen.places());
                    return shown(edit, service.shownName(seen), own, seen.group(), secret);
                })
                .toList();
    }

    private static Shown shown(
            Edit edit,
            String name,
            @Nullable Withheld own,
            @Nullable Withheld group,
            Set<UUID> secret) {
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
                stripped(edit.changes(), own, group, secret),
                stripped(edit.before(), own, group, secret),
                told,
                edit.organization(),
                null,
                null,
                edit.recordedAt(),
                edit.decidedAt(),
                edit.version());
    }

    /// The places that an edit tells of.
    private static Stream<UUID> places(Edit edit) {
        return Stream.of(edit.changes(), edit.before())
                .flatMap(fields -> fields.path(MovePlace.FIELD).valueStream())
                .flatMap(link -> Texts.id(link.path("location"), "id").stream());
    }

    /// @param secret places that nobody may know, whether the listing still names them or not
    private static ObjectNode stripped(
            ObjectNode fields, @Nullable Withheld own, @Nullable Withheld group, Set<UUID> secret) {
        var copy = fields.deepCopy();
        if (copy.path(MovePlace.FIELD) instanceof ArrayNode links) {
            links.removeIf(link ->
                    Texts.id(link.path("location"), "id").filter(secret::contains).isPresent());
        }
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
