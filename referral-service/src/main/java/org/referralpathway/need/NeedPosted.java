package org.referralpathway.need;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.referralpathway.incident.Incidents;

/// Somebody posted a need, told inside the transaction that keeps it.
///
/// @param in the emergency that runs where it lies
public record NeedPosted(Need need, Incidents.@Nullable Running in, Instant at) {}
