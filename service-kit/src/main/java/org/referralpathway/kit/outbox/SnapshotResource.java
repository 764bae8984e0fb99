package org.referralpathway.kit.outbox;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Roles;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.Retried;
import org.referralpathway.kit.problem.NotFound;

/// Sends a topic of full state anew, for a reader that lost its copies or joins late. A part a
/// call: go on with `next` until there is none. Who holds the same or newer state sees no change.
@Path("/v1/snapshots/{topic}")
@RunOnVirtualThread
@RolesAllowed(Roles.ADMIN)
class SnapshotResource {
    private static final int PART = 500;
    private static final UUID START = new UUID(0, 0);
    private final List<CurrentState> states;
    private final Outbox outbox;

    SnapshotResource(@All List<CurrentState> states, Outbox outbox) {
        this.states = states;
        this.outbox = outbox;
    }

    /// @param sent how many aggregates this part held
    record Part(int sent, @Nullable String next) {}

    @POST
    public Part send(String topic, @QueryParam("cursor") @Nullable Cursor cursor) {
        var state =
                states.stream()
                        .filter(s -> s.topic().equals(topic))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        var after = cursor == null ? START : cursor.after();
        return Retried.transaction(() -> send(state, after));
    }

    private Part send(CurrentState state, UUID after) {
        var events = state.after(after, PART);
        outbox.appendAgain(events);
        var next = events.size() == PART ? new Cursor(events.getLast().key()).toString() : null;
        return new Part(events.size(), next);
    }
}
