package org.referralpathway.directory.agreement;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What was agreed (MISSION G2).
public enum AgreementKind {
    @JsonProperty("memorandum")
    MEMORANDUM,
    @JsonProperty("service-level")
    SERVICE_LEVEL,
    @JsonProperty("consortium")
    CONSORTIUM,
    @JsonProperty("terms-of-reference")
    TERMS_OF_REFERENCE,
    /// Which data may be shared for what: without it nothing personal is disclosed.
    @JsonProperty("information-sharing")
    INFORMATION_SHARING
}
