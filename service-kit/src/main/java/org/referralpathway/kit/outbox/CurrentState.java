package org.referralpathway.kit.outbox;

import java.util.List;
import java.util.UUID;

/// A topic that carries the full state of its aggregates, and where that state is. A bean of this
/// type lets an administrator send the topic anew ([SnapshotResource]).
public interface CurrentState {
    /// The topic's plain name.
    String topic();

    /// The current events of the next aggregates by id, each with the sequence that it has now.
    /// Runs in a transaction and holds the aggregates it reads, so that a change after it is sent
    /// after it.
    List<OutboxEvent> after(UUID id, int limit);
}
