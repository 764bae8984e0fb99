package org.referralpathway.need;

import java.time.Instant;

/// Somebody posted a need, told inside the transaction that keeps it.
public record NeedPosted(Need need, Instant at) {}
