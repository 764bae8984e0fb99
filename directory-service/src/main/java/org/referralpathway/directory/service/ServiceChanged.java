package org.referralpathway.directory.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.outbox.OutboxEvent;

/// The full public state of a service after a change: what other services match by. Contacts,
/// descriptions and street addresses stay here.
record ServiceChanged(
        UUID service,
        UUID organization,
        long sequence,
        String name,
        String status,
        String offerKind,
        List<String> kinds,
        boolean remote,
        List<String> districts,
        List<String> wards,
        List<String> outcodes,
        List<Ring.Drawn> rings,
        List<Place> places,
        List<String> languages,
        List<String> access,
        @Nullable Integer minimumAge,
        @Nullable Integer maximumAge,
        Admission admission,
        @Nullable LocalDate assuredDate,
        Instant at) {
    OutboxEvent toOutbox() {
        return new OutboxEvent(
                "directory.service.v1",
                service,
                sequence,
                "org.referralpathway.service.changed.v1",
                at,
                this);
    }
}
