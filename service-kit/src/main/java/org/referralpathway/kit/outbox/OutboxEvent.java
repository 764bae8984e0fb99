package org.referralpathway.kit.outbox;

import java.time.Instant;
import java.util.UUID;

/// One fact for the rest of the platform.
///
/// @param topic the topic's plain name; a prefix for tests is added by the relay
/// @param key the aggregate's id: subject of the CloudEvent and key of the record
/// @param sequence the aggregate's own event counter, from 1 without holes
/// @param type CloudEvents type, `org.referralpathway.<aggregate>.<fact>.v1`
/// @param data written as JSON; identifiers, codes, dates and counts only (DESIGN section 6)
public record OutboxEvent(
        String topic, UUID key, long sequence, String type, Instant at, Object data) {}
