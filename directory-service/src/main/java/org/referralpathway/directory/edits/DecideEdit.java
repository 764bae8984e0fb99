package org.referralpathway.directory.edits;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.referralpathway.directory.hsds.Documents;
import org.referralpathway.directory.service.ChangeListing;
import org.referralpathway.directory.service.Service;
import org.referralpathway.directory.service.Services;
import org.referralpathway.directory.service.Turn;
import org.referralpathway.directory.steward.Stewards;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.http.IfMatch;
import org.referralpathway.kit.problem.NotFound;

/// A steward says whether a change that waits is made; in a listing that is withdrawn, none is. A
/// suggestion is only struck off: it is words, and whoever agrees changes the listing.
@ApplicationScoped
public class DecideEdit {
    private final Stewards stewards;
    private final Edits edits;
    private final Services services;
    private final ChangeListing listing;
    private final MovePlace move;
    private final Caller caller;
    private final Turn turn;
    private final InstantSource clock;

    DecideEdit(
            Stewards stewards,
            Edits edits,
            Services services,
            ChangeListing listing,
            MovePlace move,
            Caller caller,
            Turn turn,
            InstantSource clock) {
        this.stewards = stewards;
        this.edits = edits;
        this.services = services;
        this.listing = listing;
        this.move = move;
        this.caller = caller;
        this.turn = turn;
        this.clock = clock;
    }

    /// A move of a place that has become a secret meanwhile is declined, whatever is asked.
    ///
    /// @throws org.referralpathway.kit.http.StaleVersion where somebody has decided already
    @Transactional
    public Edit decide(UUID id, boolean accept, IfMatch expected) {
        turn.await();
        var edit = edits.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (edit == null) {
            throw new NotFound();
        }
        var service = services.hold(edit.service());
        if (!stewards.isSteward(service.organizationId())) {
            throw new NotFound();
        }
        expected.check(edit.version());
        if (edit.state() != EditState.WAITING) {
            return edit;
        }
        if (accept && edit.kind() == EditKind.OWN && !holdsStill(edit, service)) {
            throw new ListingChanged();
        }
        var there = edit.kind() == EditKind.NEW || !service.isWithdrawn();
        var done = accept && there && move.mayBeMade(edit.changes(), service);
        if (done && edit.kind() != EditKind.SUGGESTION) {
            listing.change(service, edit.changes());
        }
        edit.decide(done ? EditState.APPLIED : EditState.DECLINED, caller.user(), clock.instant());
        edits.flush();
        return edit;
    }

    /// Whether the listing says what it said when the change was asked for.
    private static boolean holdsStill(Edit edit, Service service) {
        return edit.changes().properties().stream()
                .map(Map.Entry::getKey)
                .filter(field -> !field.equals(MovePlace.FIELD))
                .allMatch(field ->
                        Documents.same(
                                orNull(edit.before().path(field)),
                                orNull(service.document().path(field))));
    }

    private static JsonNode orNull(JsonNode value) {
        return value.isMissingNode() ? NullNode.getInstance() : value;
    }
}
