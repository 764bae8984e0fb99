package org.referralpathway.sharing;

import java.time.Instant;
import java.util.UUID;

/// What was agreed for a case holds no more; said within the transaction that ends it.
public record GroundEnded(UUID supportCase, Why why, Instant at) {
    public enum Why {
        /// The person does not want it any more.
        CONSENT_WITHDRAWN,
        /// It was never theirs: an emergency gave it, and is over.
        INCIDENT_ENDED
    }
}
