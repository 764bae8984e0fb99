package org.referralpathway.sharing;

import java.time.Instant;
import java.util.UUID;

/// What was agreed for a case holds no more; said within the transaction that ends it.
public record GroundEnded(UUID supportCase, Instant at) {}
