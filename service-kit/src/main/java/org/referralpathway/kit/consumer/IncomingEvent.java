package org.referralpathway.kit.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/// A CloudEvent as it came.
///
/// @param topic the plain name, without a test's prefix
/// @param key the aggregate's id
/// @param sequence the aggregate's own counter: a copy applies what is greater than what it holds
public record IncomingEvent(
        String topic, UUID id, String type, UUID key, long sequence, Instant time, JsonNode data) {}
