package org.referralpathway.kit.consumer;

import java.util.Set;

/// The effect of events. Every bean of this type gets a thread and a consumer group of its own.
public interface EventHandler {
    /// Name of the consumer: its group, its rows in the inbox, and part of its dead-letter topics.
    String name();

    /// Plain topic names.
    Set<String> topics();

    /// Called in the transaction that also writes the inbox: both hold or neither. Types it does
    /// not know are newer producers' and are passed over.
    ///
    /// @throws Refused when the event can never have its effect; it becomes a dead letter
    void handle(IncomingEvent event);
}
